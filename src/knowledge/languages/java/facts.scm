; expressions
(string_literal) @string
(character_literal) @string
(decimal_integer_literal) @number
(hex_integer_literal) @number
(octal_integer_literal) @number
(binary_integer_literal) @number
(decimal_floating_point_literal) @number
(true) @true
(false) @false
(null_literal) @null
(scoped_identifier scope: (_) @member.object name: (identifier) @member.name) @member
(scoped_type_identifier (_) @member.object (type_identifier) @member.name .) @member
(field_access object: (_) @member.object field: (identifier) @member.name) @member
(array_access array: (_) @index.object index: (_) @index.index) @index
(class_literal (_) @same.of) @same
(method_invocation object: (_)? @call.receiver name: (identifier) @call.method arguments: (argument_list) @call.args) @call
(object_creation_expression type: (_) @call.callee @call.constructs arguments: (argument_list) @call.args) @call
(object_creation_expression type: (_) @anonymous.type arguments: (argument_list) @anonymous.args (class_body) @anonymous.body) @anonymous
(explicit_constructor_invocation constructor: (_) @call.callee arguments: (argument_list) @call.args) @call
(array_creation_expression type: (_) @array.type dimensions: (dimensions_expr (_) @array.arg)) @array
(array_creation_expression value: (array_initializer) @same.of) @same
(array_initializer) @list
(generic_type . (_) @same.of) @same
(array_type element: (_) @same.of) @same
(cast_expression type: (_) @cast.type value: (_) @cast.value) @cast
(parenthesized_expression (_) @same.of) @same
(unary_expression operator: _ @operation.operator operand: (_) @operation.operand) @operation
(binary_expression left: (_) @operation.operand operator: _ @operation.operator right: (_) @operation.operand) @operation
(ternary_expression condition: (_) @choice.test consequence: (_) @choice.branch alternative: (_) @choice.branch) @choice
(lambda_expression parameters: (_) @function.parameters body: (_) @function.expression) @function
(lambda_expression parameters: (identifier) @function.parameter body: (_) @function.expression) @function
(lambda_expression parameters: (_) @function.parameters body: (block) @function.body) @function
(lambda_expression parameters: (identifier) @function.parameter body: (block) @function.body) @function
(method_reference . (_) @member.object (identifier) @member.name .) @member
(method_reference . [(identifier) (field_access) (generic_type)] @maker.of "new" .) @maker
(assignment_expression left: (_) @bind.target operator: _ @bind.operator right: (_) @bind.value) @bind
(switch_expression condition: (_) @branch.test body: (switch_block (switch_block_statement_group)+ @branch.arm)) @branch @branch.breakable @branch.runs-on
(switch_expression condition: (_) @branch.test body: (switch_block (switch_block_statement_group)* @branch.arm (switch_block_statement_group (switch_label "default")) @branch.arm @branch.exhaustive (switch_block_statement_group)* @branch.arm)) @branch @branch.breakable @branch.runs-on
(switch_block_statement_group (switch_label (_)? @arm.label) @arm.head) @arm
(switch_expression condition: (_) @choice.test body: (switch_block (switch_rule)) @choice.arms) @choice
(switch_rule (switch_label (_)? @arm.label) @arm.head [(expression_statement (_) @arm.value) (block) @arm.value (throw_statement) @arm.value]) @arm
(yield_statement (_) @jump.value) @jump @jump.break

; statements
(package_declaration (_) @package.path) @package
(import_declaration (_) @import.path) @import
(import_declaration (_) @import.path (asterisk) @import.wildcard) @import
(import_declaration "static" (scoped_identifier scope: (_) @import.path name: (identifier) @import.name)) @import
(import_declaration "static" (_) @import.path (asterisk) @import.wildcard) @import
(local_variable_declaration type: (_) @bind.type declarator: (variable_declarator name: (identifier) @bind.target value: (_)? @bind.value) @bind)
(field_declaration type: (_) @bind.type declarator: (variable_declarator name: (identifier) @bind.target value: (_)? @bind.value) @bind)
(local_variable_declaration type: (_) @bind.type @bind.declares declarator: (variable_declarator name: (identifier) @bind.target value: (_)? @bind.value) @bind)
(field_declaration type: (_) @bind.type @bind.declares declarator: (variable_declarator name: (identifier) @bind.target value: (_)? @bind.value) @bind)
(field_declaration (modifiers ["private" "final"] @bind.closed) type: (_) @bind.type @bind.declares declarator: (variable_declarator name: (identifier) @bind.target value: (_)? @bind.value) @bind)
; what a framework writes into a field or parameter stands in its annotation
(annotation name: (_) @call.callee arguments: (annotation_argument_list) @call.args) @call
(element_value_pair key: (identifier) @named.name value: (_) @named.value) @named
(field_declaration (modifiers (annotation name: (identifier) @bind.annotation) @bind.value) type: (_) @bind.type @bind.declares declarator: (variable_declarator name: (identifier) @bind.target !value) @bind (#any-of? @bind.annotation "Value" "Property" "ConfigProperty"))
(constant_declaration type: (_) @bind.type @bind.declares declarator: (variable_declarator name: (identifier) @bind.target value: (_)? @bind.value) @bind)
(resource type: (_)? @bind.type name: (identifier) @bind.target @bind.declares value: (_) @bind.value) @bind
(enum_constant name: (identifier) @bind.target @bind.declares) @bind
(enum_declaration name: (identifier) @bind.of body: (enum_body (enum_constant name: (identifier) @bind.target @bind.declares arguments: (argument_list (_)* @bind.argument)) @bind))
(enum_declaration name: (identifier) @bind.of body: (enum_body (enum_constant name: (identifier) @bind.target @bind.declares body: (class_body) @bind.body) @bind))
(method_declaration type: (_) @function.returns name: (identifier) @function.name parameters: (formal_parameters) @function.parameters body: (block)? @function.body) @function
(constructor_declaration name: (identifier) @function.name @function.constructor parameters: (formal_parameters) @function.parameters body: (constructor_body) @function.body) @function
(formal_parameter type: (_) @parameter.type name: (identifier) @parameter.target) @parameter
(formal_parameter (modifiers (annotation name: (identifier) @parameter.annotation) @parameter.default) type: (_) @parameter.type name: (identifier) @parameter.target (#any-of? @parameter.annotation "Value" "Property" "ConfigProperty")) @parameter
(spread_parameter (_) @parameter.type (variable_declarator name: (identifier) @parameter.target @parameter.rest)) @parameter
(catch_formal_parameter) @skip
(class_declaration name: (identifier) @type.name superclass: (superclass (_) @type.supertype)? interfaces: (super_interfaces (type_list (_)* @type.supertype))? body: (class_body) @type.body) @type
(interface_declaration name: (identifier) @type.name body: (interface_body) @type.body) @type
(enum_declaration name: (identifier) @type.name body: (enum_body) @type.body) @type
(record_declaration name: (identifier) @type.name parameters: (formal_parameters) @type.fields body: (class_body) @type.body) @type
; settings fill the fields, as the annotation says
((class_declaration (modifiers (annotation name: (identifier) @type.annotation) @type.settings) name: (identifier) @type.name superclass: (superclass (_) @type.supertype)? interfaces: (super_interfaces (type_list (_)* @type.supertype))? body: (class_body) @type.body) @type (#any-of? @type.annotation "ConfigurationProperties" "ConfigMapping"))
((record_declaration (modifiers (annotation name: (identifier) @type.annotation) @type.settings) name: (identifier) @type.name parameters: (formal_parameters) @type.fields body: (class_body) @type.body) @type (#any-of? @type.annotation "ConfigurationProperties" "ConfigMapping"))
(return_statement (_)? @return.value) @return
(throw_statement) @jump
(break_statement) @jump @jump.break
(continue_statement) @jump @jump.break
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm) @branch
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm alternative: (_) @branch.arm @branch.exhaustive) @branch
(while_statement condition: (_) @branch.test body: (_) @branch.arm @branch.loop) @branch
(for_statement init: (_)? @branch.before body: (_) @branch.arm @branch.loop) @branch
(enhanced_for_statement name: (identifier) @loop.target value: (_) @loop.value body: (_) @loop.body) @loop
(try_statement body: (_) @branch.arm (catch_clause)* @branch.arm (finally_clause)? @branch.after) @branch
(try_with_resources_statement resources: (_) @branch.before body: (_) @branch.arm (catch_clause)* @branch.arm (finally_clause)? @branch.after) @branch
(modifiers) @skip
(block) @block
