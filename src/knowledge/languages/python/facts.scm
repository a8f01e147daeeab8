; expressions
(string) @string
(interpolation . (_) @interpolation.of) @interpolation
(concatenated_string) @template
(integer) @number
(float) @number
(true) @true
(false) @false
(none) @null
(attribute object: (_) @member.object attribute: (identifier) @member.name) @member
(subscript value: (_) @index.object subscript: (_) @index.index) @index
(subscript value: (_) @slice.of subscript: (slice) @slice.range) @slice
(call function: (_) @call.callee arguments: (argument_list) @call.args) @call
(call function: (_) @call.callee arguments: (generator_expression) @call.arg) @call
(keyword_argument name: (identifier) @named.name value: (_) @named.value) @named
(list_splat (_) @spread.value) @spread
(dictionary_splat (_) @spread.value) @spread
(dictionary) @record
(pair key: (_) @named.key value: (_) @named.value) @named
(list) @list
(tuple) @list
(set) @list
(pattern_list) @list
(tuple_pattern) @list
(list_pattern) @list
(expression_list) @list
(binary_operator left: (_) @operation.operand operator: _ @operation.operator right: (_) @operation.operand) @operation
(unary_operator operator: _ @operation.operator argument: (_) @operation.operand) @operation
(not_operator "not" @operation.operator argument: (_) @operation.operand) @operation
(comparison_operator . (_) @operation.operand operators: _ @operation.operator . (_) @operation.operand .) @operation
(boolean_operator left: (_) @choice.branch operator: "or" right: (_) @choice.branch) @choice
(boolean_operator left: (_) @operation.operand operator: "and" @operation.operator right: (_) @operation.operand) @operation
(conditional_expression . (_) @choice.branch . (_) @choice.test . (_) @choice.branch) @choice
(parenthesized_expression (_) @same.of) @same
(await (_) @awaited.of) @awaited
(yield) @yields
(type (_) @same.of) @same
(generic_type (identifier) @index.object (type_parameter . (type) @index.index)) @index
(lambda parameters: (lambda_parameters)? @function.parameters body: (_) @function.expression) @function
(named_expression name: (_) @bind.target value: (_) @bind.value) @bind

; statements
(import_statement name: (dotted_name) @import.path @import)
(import_statement name: (aliased_import name: (dotted_name) @import.path alias: (identifier) @import.alias) @import)
(import_from_statement module_name: (_) @import.path name: (dotted_name) @import.name @import)
(import_from_statement module_name: (_) @import.path name: (aliased_import name: (dotted_name) @import.name alias: (identifier) @import.alias) @import)
(import_from_statement module_name: (_) @import.path (wildcard_import) @import.wildcard @import)
(assignment left: (_) @bind.target type: (type)? @bind.type right: (_)? @bind.value) @bind
(augmented_assignment left: (_) @bind.target operator: _ @bind.operator right: (_) @bind.value) @bind
(as_pattern . (_) @bind.value alias: (as_pattern_target (_) @bind.target)) @bind
(function_definition name: (identifier) @function.name parameters: (parameters) @function.parameters return_type: (type)? @function.returns body: (block) @function.body) @function
((decorated_definition (decorator (identifier) @function.getter) definition: (function_definition name: (identifier) @function.name parameters: (parameters) @function.parameters return_type: (type)? @function.returns body: (block) @function.body) @function) (#match? @function.getter "property$"))
((decorated_definition (decorator (attribute attribute: (identifier) @function.getter)) definition: (function_definition name: (identifier) @function.name parameters: (parameters) @function.parameters return_type: (type)? @function.returns body: (block) @function.body) @function) (#match? @function.getter "property$"))
(default_parameter name: (_) @parameter.target value: (_) @parameter.default) @parameter
(typed_default_parameter name: (_) @parameter.target type: (type) @parameter.type value: (_) @parameter.default) @parameter
(typed_parameter (identifier) @parameter.target type: (type) @parameter.type) @parameter
(list_splat_pattern (identifier) @parameter.target @parameter.rest) @parameter
(dictionary_splat_pattern (identifier) @parameter.target @parameter.named-rest) @parameter
(class_definition name: (identifier) @type.name superclasses: (argument_list)? @type.supertypes body: (block) @type.body) @type
(return_statement (_)? @return.value) @return
(raise_statement) @jump
(break_statement) @jump @jump.break
(continue_statement) @jump @jump.break
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm alternative: (_)* @branch.arm) @branch
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm alternative: (elif_clause)* @branch.arm alternative: (else_clause) @branch.arm @branch.exhaustive) @branch
(while_statement condition: (_) @branch.test body: (_) @branch.arm @branch.loop alternative: (_)? @branch.after) @branch
(for_statement left: (_) @loop.target right: (_) @loop.value body: (_) @loop.body alternative: (_)? @loop.after) @loop
(try_statement body: (_) @branch.arm (except_clause)* @branch.arm (else_clause)? @branch.otherwise (finally_clause)? @branch.after) @branch
(match_statement subject: (_) @branch.test body: (block (case_clause)* @branch.arm)) @branch
(case_clause (case_pattern) @arm.head) @arm
(case_clause (case_pattern (_) @arm.label) @arm.head) @arm
(case_clause (case_pattern (union_pattern (_) @arm.label)) @arm.head) @arm
; A name takes whatever it is given
(case_clause (case_pattern (dotted_name . (identifier) .)) @arm.head) @arm
; What a condition adds is not known
(case_clause (case_pattern) @arm.head guard: (_) @arm.label) @arm
(block) @block
(list_comprehension body: (_) @loop.body (for_in_clause left: (_) @loop.target right: (_) @loop.value)) @loop
(set_comprehension body: (_) @loop.body (for_in_clause left: (_) @loop.target right: (_) @loop.value)) @loop
(dictionary_comprehension body: (_) @loop.body (for_in_clause left: (_) @loop.target right: (_) @loop.value)) @loop
(generator_expression body: (_) @loop.body (for_in_clause left: (_) @loop.target right: (_) @loop.value)) @loop
