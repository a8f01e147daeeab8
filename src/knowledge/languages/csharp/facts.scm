; expressions
(string_literal) @string
(verbatim_string_literal) @string
(raw_string_literal) @string
(character_literal) @string
(interpolated_string_expression) @string
(interpolation (interpolation_brace) . (_) @interpolation.of) @interpolation
(integer_literal) @number
(real_literal) @number
(boolean_literal) @boolean
(null_literal) @null
(default_expression) @null
(qualified_name qualifier: (_) @member.object name: (identifier) @member.name) @member
(qualified_name qualifier: (_) @member.object name: (generic_name (identifier) @member.name)) @member
(alias_qualified_name name: (_) @same.of) @same
(generic_name (identifier) @same.of) @same
; what they hold is what they are about
((generic_name (identifier) @same.word (type_argument_list . (_) @same.of .)) @same (#any-of? @same.word "IOptions" "IOptionsSnapshot" "IOptionsMonitor"))
(member_access_expression expression: _ @member.object name: (identifier) @member.name) @member
(member_access_expression expression: _ @member.object name: (generic_name (identifier) @member.name)) @member
(conditional_access_expression condition: _ @member.object (member_binding_expression name: (identifier) @member.name)) @member
(conditional_access_expression condition: _ @member.object (member_binding_expression name: (generic_name (identifier) @member.name))) @member
(conditional_access_expression condition: _ @index.object (element_binding_expression (argument (_) @index.index))) @index
(element_access_expression expression: _ @index.object subscript: (bracketed_argument_list . (argument (_) @index.index))) @index
; bytes[..12], text[4..]
(element_access_expression expression: _ @slice.of subscript: (bracketed_argument_list . (argument (range_expression . (_)? @slice.start . ".." . (_)? @slice.end .)))) @slice
(argument (_) @same.of .) @same
(argument "this" @same.of .) @same
(argument name: (identifier) @named.name . (_) @named.value) @named
(invocation_expression function: _ @call.callee arguments: (argument_list) @call.args) @call
((invocation_expression function: (member_access_expression name: (generic_name (identifier) @call.word (type_argument_list . (identifier) @call.of .))) @call.callee arguments: (argument_list) @call.args) @call (#any-of? @call.word "Configure" "AddOptions" "AddOptionsWithValidateOnStart" "Get"))
((invocation_expression function: (identifier) @same.word arguments: (argument_list . (argument (identifier) @same.of) .)) @same (#eq? @same.word "nameof"))
((invocation_expression function: (identifier) @string.word arguments: (argument_list . (argument (identifier) @string) .)) (#eq? @string.word "nameof"))
; An initialiser's entries are arguments by name: new T(1) { Size = 2 }
(object_creation_expression type: (_) @call.callee @call.constructs arguments: (argument_list)? @call.args initializer: (initializer_expression)? @call.args) @call
((object_creation_expression type: (generic_name (identifier) @same.word) initializer: (initializer_expression) @same.of) @same (#match? @same.word "^(List|HashSet|Collection|Dictionary|SortedDictionary)$"))
; new(…): the type stands at what it is given to
(variable_declaration type: (_) @call.callee @call.constructs (variable_declarator (implicit_object_creation_expression (argument_list) @call.args (initializer_expression)? @call.args) @call))
((variable_declaration type: (generic_name (identifier) @same.word) (variable_declarator (implicit_object_creation_expression (initializer_expression) @same.of) @same)) (#match? @same.word "^(List|HashSet|Collection|Dictionary|SortedDictionary)$"))
(property_declaration type: (_) @call.callee @call.constructs value: (implicit_object_creation_expression (argument_list) @call.args (initializer_expression)? @call.args) @call)
(property_declaration type: (_) @call.callee @call.constructs value: (arrow_expression_clause (implicit_object_creation_expression (argument_list) @call.args (initializer_expression)? @call.args) @call))
(method_declaration returns: (_) @call.callee @call.constructs body: (arrow_expression_clause (implicit_object_creation_expression (argument_list) @call.args (initializer_expression)? @call.args) @call))
(method_declaration returns: (_) @call.callee @call.constructs body: (block (return_statement (implicit_object_creation_expression (argument_list) @call.args (initializer_expression)? @call.args) @call)))
(parameter type: (_) @call.callee @call.constructs (implicit_object_creation_expression (argument_list) @call.args) @call)
(array_creation_expression type: (array_type type: (_) @array.type rank: (array_rank_specifier . (_) @array.arg))) @array
(array_creation_expression (initializer_expression) @same.of) @same
(implicit_array_creation_expression (initializer_expression) @same.of) @same
(stackalloc_expression type: (array_type type: (_) @array.type rank: (array_rank_specifier . (_) @array.arg))) @array
(stackalloc_expression (initializer_expression) @same.of) @same
(implicit_stackalloc_expression (initializer_expression) @same.of) @same
(collection_expression) @list
(collection_element (expression_element (_) @same.of)) @same
(collection_element (spread_element (_) @spread.value)) @spread
(initializer_expression) @list
(initializer_expression (assignment_expression)) @record
; { { key, value } } of a dictionary
((object_creation_expression type: (generic_name (identifier) @named.word) initializer: (initializer_expression (initializer_expression . (_) @named.key . (_) @named.value .) @named)) (#match? @named.word "Dictionary$"))
((object_creation_expression type: (generic_name (identifier) @record.word) initializer: (initializer_expression (initializer_expression)) @record) (#match? @record.word "Dictionary$"))
((variable_declaration type: (generic_name (identifier) @named.word) (variable_declarator (implicit_object_creation_expression (initializer_expression (initializer_expression . (_) @named.key . (_) @named.value .) @named)))) (#match? @named.word "Dictionary$"))
((variable_declaration type: (generic_name (identifier) @record.word) (variable_declarator (implicit_object_creation_expression (initializer_expression (initializer_expression)) @record))) (#match? @record.word "Dictionary$"))
(nullable_type type: (_) @same.of) @same
(array_type type: (_) @same.of) @same
(ref_type type: (_) @same.of) @same
(pointer_type type: (_) @same.of) @same
(cast_expression type: (_) @cast.type value: (_) @cast.value) @cast
(as_expression left: _ @cast.value right: (_) @cast.type) @cast
(parenthesized_expression (_) @same.of) @same
(await_expression (_) @same.of) @same
(checked_expression (_) @same.of) @same
(ref_expression (_) @same.of) @same
(postfix_unary_expression . (_) @same.of) @same
(with_expression . (_) @call.receiver "with" @call.method (with_initializer)* @call.arg) @call
(with_initializer (identifier) @named.name . (_) @named.value) @named
(range_expression) @skip
(typeof_expression) @skip
(prefix_unary_expression _ @operation.operator . (_) @operation.operand) @operation
(unary_expression operator: _ @operation.operator argument: (_) @operation.operand) @operation
(binary_expression left: _ @operation.operand operator: _ @operation.operator right: _ @operation.operand) @operation
(binary_expression left: _ @choice.branch operator: "??" right: _ @choice.branch) @choice
(conditional_expression condition: _ @choice.test consequence: _ @choice.branch alternative: _ @choice.branch) @choice
(switch_expression . (_) @choice.test (switch_expression_arm) @choice.arm) @choice
(switch_expression_arm . (_) @arm.label @arm.head (_) @arm.value .) @arm
(switch_expression_arm . (constant_pattern (_) @arm.label) @arm.head (_) @arm.value .) @arm
(switch_expression_arm . (or_pattern left: (constant_pattern (_) @arm.label) right: (constant_pattern (_) @arm.label)) @arm.head (_) @arm.value .) @arm
; What a condition adds is not known
(switch_expression_arm . (_) @arm.head (when_clause) @arm.label @arm.head (_) @arm.value .) @arm
(switch_expression_arm . (discard) @arm.head (_) @arm.value .) @arm
(tuple_expression) @list
(tuple_expression (argument name: (identifier))) @record
(lambda_expression parameters: (_) @function.parameters body: _ @function.expression) @function
(lambda_expression parameters: (implicit_parameter) @function.parameter body: _ @function.expression) @function
(lambda_expression parameters: (_) @function.parameters body: (block) @function.body) @function
(lambda_expression parameters: (implicit_parameter) @function.parameter body: (block) @function.body) @function
(anonymous_method_expression parameters: (parameter_list)? @function.parameters (block) @function.body) @function
(assignment_expression left: _ @bind.target operator: _ @bind.operator right: _ @bind.value) @bind
(initializer_expression (assignment_expression left: (identifier) @named.name right: _ @named.value) @named)
(assignment_expression left: (element_binding_expression (argument (_) @named.key)) right: _ @named.value) @named
(is_pattern_expression expression: _ @bind.value pattern: (declaration_pattern type: (_) @bind.type name: (identifier) @bind.target @bind.declares)) @bind
(declaration_expression type: (_) @bind.type name: (identifier) @bind.target @bind.declares) @bind

; statements
(using_directive (_) @import.path @import.wildcard) @import
(using_directive name: (identifier) @import.alias . (_) @import.path) @import
(namespace_declaration name: (_) @package.path @package)
(file_scoped_namespace_declaration name: (_) @package.path) @package
(variable_declaration type: (_) @bind.type @bind.declares (variable_declarator name: (identifier) @bind.target) @bind)
(variable_declaration type: (_) @bind.type @bind.declares (variable_declarator name: (identifier) @bind.target (_) @bind.value .) @bind)
(variable_declarator (tuple_pattern name: (identifier)* @bind.target @bind.declares) (_) @bind.value .) @bind
(enum_member_declaration name: (identifier) @bind.target @bind.declares value: (_)? @bind.value) @bind
; A property: its body runs when it is read; without one it is a field; what it returns in one step is its value
(property_declaration type: (_) @function.returns name: (identifier) @function.name accessors: (accessor_list) @function.body) @function
(property_declaration type: (_) @bind.type name: (identifier) @bind.target @bind.declares accessors: (accessor_list (accessor_declaration name: "get" !body))) @bind
(property_declaration type: (_) @bind.type name: (identifier) @bind.target @bind.declares value: (_) @bind.value) @bind
(property_declaration type: (_) @function.returns name: (identifier) @function.name value: (arrow_expression_clause (_) @function.expression) @function.getter) @function
(property_declaration type: (_) @bind.type name: (identifier) @bind.target @bind.declares accessors: (accessor_list (accessor_declaration name: "get" body: (arrow_expression_clause (_) @bind.value)))) @bind
(property_declaration type: (_) @bind.type name: (identifier) @bind.target @bind.declares accessors: (accessor_list (accessor_declaration name: "get" body: (block . (return_statement (_) @bind.value))))) @bind
(method_declaration returns: (_) @function.returns name: (identifier) @function.name parameters: (parameter_list) @function.parameters body: (block)? @function.body) @function
(method_declaration returns: (_) @function.returns name: (identifier) @function.name parameters: (parameter_list) @function.parameters body: (arrow_expression_clause (_) @function.expression)) @function
(local_function_statement type: (_) @function.returns name: (identifier) @function.name parameters: (parameter_list) @function.parameters body: (block) @function.body) @function
(local_function_statement type: (_) @function.returns name: (identifier) @function.name parameters: (parameter_list) @function.parameters body: (arrow_expression_clause (_) @function.expression)) @function
(constructor_declaration name: (identifier) @function.name @function.constructor parameters: (parameter_list) @function.parameters body: (block) @function.body) @function
(constructor_declaration name: (identifier) @function.name @function.constructor parameters: (parameter_list) @function.parameters (constructor_initializer) @function.before body: (block) @function.body) @function
(constructor_declaration name: (identifier) @function.name @function.constructor parameters: (parameter_list) @function.parameters body: (arrow_expression_clause (_) @function.expression)) @function
(parameter type: (_)? @parameter.type name: (identifier) @parameter.target) @parameter
(parameter type: (_)? @parameter.type name: (identifier) @parameter.target (_) @parameter.default .) @parameter
((parameter (modifier) @parameter.word @parameter.receives type: (_) @parameter.type name: (identifier) @parameter.target) @parameter (#eq? @parameter.word "this"))
(parameter_list type: (_) @skip)
; params string[] names
(parameter_list name: (identifier) @parameter @parameter.target @parameter.rest)
; Configure<T>(options => …): the lambda is given a T
((invocation_expression function: [(member_access_expression name: (generic_name (identifier) @parameter.word (type_argument_list . (_) @parameter.type))) (generic_name (identifier) @parameter.word (type_argument_list . (_) @parameter.type))] arguments: (argument_list (argument (lambda_expression parameters: (implicit_parameter) @parameter @parameter.target)))) (#match? @parameter.word "^(Configure|PostConfigure|ConfigureAll)$"))
(class_declaration name: (identifier) @type.name (parameter_list)? @type.fields (base_list (_)* @type.supertype)? body: (declaration_list)? @type.body) @type
(struct_declaration name: (identifier) @type.name (parameter_list)? @type.fields (base_list (_)* @type.supertype)? body: (declaration_list)? @type.body) @type
(record_declaration name: (identifier) @type.name (parameter_list)? @type.fields (base_list (_)* @type.supertype)? body: (declaration_list)? @type.body) @type
(interface_declaration name: (identifier) @type.name (base_list (_)* @type.supertype)? body: (declaration_list)? @type.body) @type
(enum_declaration name: (identifier) @type.name body: (enum_member_declaration_list)? @type.body) @type
; class Child(string name) : Parent(name)
(class_declaration name: (identifier) @type.name (parameter_list)? @type.fields (base_list . (_) @type.supertype . (argument_list) @type.args (_)* @type.supertype) body: (declaration_list)? @type.body) @type
(record_declaration name: (identifier) @type.name (parameter_list)? @type.fields (base_list . (primary_constructor_base_type type: (_) @type.supertype (argument_list) @type.args) (_)* @type.supertype) body: (declaration_list)? @type.body) @type
(constructor_initializer ["base" "this"] @call.method (argument_list) @call.args) @call
(primary_constructor_base_type type: (_) @same.of) @same
(return_statement (_)? @return.value) @return
(return_statement "this" @return.value) @return
(throw_statement) @jump
(throw_expression) @jump
(break_statement) @jump @jump.break
(continue_statement) @jump @jump.break
(goto_statement) @jump
(if_statement condition: _ @branch.test consequence: (_) @branch.arm) @branch
(if_statement condition: _ @branch.test consequence: (_) @branch.arm alternative: (_) @branch.arm @branch.exhaustive) @branch
(while_statement condition: _ @branch.test body: (_) @branch.arm @branch.loop) @branch
(do_statement body: (_) @branch.arm @branch.loop) @branch
(for_statement body: (_) @branch.arm @branch.loop) @branch
(for_statement initializer: (variable_declaration) @branch.before body: (_) @branch.arm @branch.loop) @branch
(foreach_statement left: _ @loop.target right: _ @loop.value body: (_) @loop.body) @loop
(switch_statement value: _ @branch.test body: (switch_body (switch_section)* @branch.arm)) @branch @branch.breakable @branch.runs-on
(switch_statement value: _ @branch.test body: (switch_body (switch_section)* @branch.arm (switch_section "default") @branch.arm @branch.exhaustive (switch_section)* @branch.arm)) @branch @branch.breakable @branch.runs-on
(switch_section) @arm
(switch_section "case" . (_) @arm.label @arm.head) @arm
(switch_section "case" . (constant_pattern (_) @arm.label) @arm.head) @arm
(switch_section "case" . (_) @arm.head . (when_clause) @arm.label @arm.head) @arm
(try_statement body: (_) @branch.arm (catch_clause)* @branch.arm (finally_clause)? @branch.after) @branch
; Each statement is an arm of its own: a return in one branch ends none of the others
(preproc_if (_) @branch.arm) @branch
(preproc_elif (_) @branch.arm) @branch
(preproc_else (_) @branch.arm) @branch
(catch_declaration type: (_) @bind.type name: (identifier) @bind.target @bind.declares) @bind
(attribute_list) @skip
(modifier) @skip
(type_parameter_list) @skip
(type_parameter_constraints_clause) @skip
(block) @block
