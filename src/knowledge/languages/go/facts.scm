; expressions
(interpreted_string_literal) @string
(raw_string_literal) @string
(rune_literal) @string
(int_literal) @number
(float_literal) @number
(true) @true
(false) @false
(nil) @null
(selector_expression operand: (_) @member.object field: (field_identifier) @member.name) @member
(qualified_type package: (package_identifier) @member.object name: (type_identifier) @member.name) @member
(index_expression operand: (_) @index.object index: (_) @index.index) @index
(slice_expression operand: (_) @slice.of start: (_)? @slice.start end: (_)? @slice.end) @slice
(call_expression function: (_) @call.callee arguments: (argument_list) @call.args) @call
(type_conversion_expression type: (_) @call.callee operand: (_) @call.arg) @call
(slice_type element: (type_identifier) @name.element) @name
(array_type length: (_) @name.length element: (type_identifier) @name.element) @name
(pointer_type (_) @same.of) @same
(unary_expression operator: _ @operation.operator operand: (_) @operation.operand) @operation
(unary_expression operator: "&" operand: (_) @same.of) @same
(unary_expression operator: "*" operand: (_) @same.of) @same
(parenthesized_expression (_) @same.of) @same
(type_assertion_expression operand: (_) @cast.value type: (_) @cast.type) @cast
(binary_expression left: (_) @operation.operand operator: _ @operation.operator right: (_) @operation.operand) @operation
(composite_literal type: (_) @composite.type body: (literal_value) @composite.items) @composite
(literal_value) @list
(literal_value (keyed_element)) @record
(composite_literal type: (slice_type element: [(type_identifier) (qualified_type)] @composite.type) body: (literal_value (literal_element (literal_value) @composite.items @composite)))
(composite_literal type: (slice_type element: (pointer_type (_) @composite.type)) body: (literal_value (literal_element (literal_value) @composite.items @composite)))
(composite_literal type: (map_type value: [(type_identifier) (qualified_type)] @composite.type) body: (literal_value (keyed_element value: (literal_element (literal_value) @composite.items @composite))))
(composite_literal type: (map_type value: (pointer_type (_) @composite.type)) body: (literal_value (keyed_element value: (literal_element (literal_value) @composite.items @composite))))
(keyed_element key: (literal_element (identifier) @named.name) value: (literal_element (_) @named.value)) @named
(keyed_element key: (literal_element [(interpreted_string_literal) (raw_string_literal) (selector_expression) (int_literal)] @named.key) value: (literal_element (_) @named.value)) @named
(literal_element (_) @same.of) @same
(func_literal parameters: (parameter_list) @function.parameters body: (block) @function.body) @function
(variadic_argument (_) @spread.value) @spread

; statements
(import_spec name: (package_identifier)? @import.alias path: (_) @import.path) @import
(import_spec name: (dot) @import.wildcard path: (_) @import.path) @import
(import_spec name: (blank_identifier) path: (_)) @skip
(package_clause) @skip
(short_var_declaration left: (expression_list (_)* @bind.target) @bind.declares right: (expression_list (_)* @bind.value)) @bind
(assignment_statement left: (expression_list (_)* @bind.target) operator: _ @bind.operator right: (expression_list (_)* @bind.value)) @bind
(var_spec name: (identifier)* @bind.target @bind.declares type: (_)? @bind.type value: (expression_list (_)* @bind.value)?) @bind
(const_spec name: (identifier)* @bind.target @bind.declares type: (_)? @bind.type value: (expression_list (_)* @bind.value)?) @bind
(const_declaration "(") @constants
(field_declaration name: (field_identifier) @bind.target @bind.declares type: (_) @bind.type tag: (_)? @bind.tag) @bind
(function_declaration name: (identifier) @function.name parameters: (parameter_list) @function.parameters result: (_)? @function.returns body: (block)? @function.body) @function
(function_declaration name: (identifier) @function.name parameters: (parameter_list) @function.parameters result: (parameter_list) @function.results @function.returns body: (block)? @function.body) @function
(method_declaration receiver: (parameter_list) @function.receivers name: (field_identifier) @function.name parameters: (parameter_list) @function.parameters result: (_)? @function.returns body: (block)? @function.body) @function
(method_declaration receiver: (parameter_list) @function.receivers name: (field_identifier) @function.name parameters: (parameter_list) @function.parameters result: (parameter_list) @function.results @function.returns body: (block)? @function.body) @function
(method_elem name: (field_identifier) @function.name parameters: (parameter_list) @function.parameters result: (_)? @function.returns) @function
(parameter_declaration name: (identifier)* @parameters.target type: (_) @parameters.type) @parameters
(variadic_parameter_declaration name: (identifier) @parameter.target @parameter.rest type: (_) @parameter.type) @parameter
(type_spec name: (type_identifier) @type.name type: (struct_type (field_declaration_list) @type.body)) @type
(type_spec name: (type_identifier) @type.name type: (struct_type (field_declaration_list (field_declaration !name type: (_) @type.supertype)) @type.body)) @type
(field_declaration type: (struct_type (field_declaration_list) @type.body) @type)
(type_spec name: (type_identifier) @type.name type: (interface_type) @type.body) @type
(return_statement (expression_list (_)* @return.value)?) @return
(break_statement) @jump @jump.break
(continue_statement) @jump @jump.break
(goto_statement) @jump
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm) @branch
(if_statement initializer: (_) @branch.before condition: (_) @branch.test consequence: (_) @branch.arm) @branch
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm alternative: (_) @branch.arm @branch.exhaustive) @branch
(if_statement initializer: (_) @branch.before condition: (_) @branch.test consequence: (_) @branch.arm alternative: (_) @branch.arm @branch.exhaustive) @branch
(for_statement body: (_) @branch.arm @branch.loop) @branch
(for_statement (range_clause left: (expression_list (_)* @loop.target)? right: (_) @loop.value) body: (_) @loop.body) @loop
(for_statement (for_clause initializer: (_) @branch.before) body: (_) @branch.arm @branch.loop) @branch
(expression_switch_statement value: (_)? @branch.test [(expression_case) (default_case)]* @branch.arm) @branch @branch.breakable
(expression_switch_statement value: (_)? @branch.test (expression_case)* @branch.arm (default_case) @branch.arm @branch.exhaustive (expression_case)* @branch.arm) @branch @branch.breakable
(expression_switch_statement initializer: (_) @branch.before value: (_)? @branch.test [(expression_case) (default_case)]* @branch.arm) @branch @branch.breakable
(expression_switch_statement initializer: (_) @branch.before value: (_)? @branch.test (expression_case)* @branch.arm (default_case) @branch.arm @branch.exhaustive (expression_case)* @branch.arm) @branch @branch.breakable
(expression_case value: (expression_list (_)* @arm.label) @arm.head) @arm
(type_switch_statement [(type_case) (default_case)]* @branch.arm) @branch @branch.breakable
(select_statement [(communication_case) (default_case)]* @branch.arm) @branch @branch.breakable
(block) @block
