; expressions
(string_literal) @string
(multiline_string_literal) @string
(character_literal) @string
(interpolation (_) @interpolation.of) @interpolation
; The grammar reads "$name" as text: a hole that nobody can see into, not the letters
(string_literal (string_content) @interpolation (#eq? @interpolation "$"))
(number_literal) @number
(float_literal) @number
((identifier) @true (#eq? @true "true"))
((identifier) @false (#eq? @false "false"))
((identifier) @null (#eq? @null "null"))
(user_type (identifier) @same.of) @same
(nullable_type (_) @same.of) @same
(navigation_expression . (_) @member.object (identifier) @member.name .) @member
(index_expression . (_) @index.object (_) @index.index) @index
(value_argument (_) @same.of .) @same
; "a" to "b" is a pair
(infix_expression . (_) @composite.item (identifier) @composite.word . (_) @composite.item (#eq? @composite.word "to")) @composite
(infix_expression . (_) @operation.operand (identifier) @operation.operator . (_) @operation.operand (#any-of? @operation.operator "contentEquals" "equals")) @operation
(value_argument . (identifier) @named.name . (_) @named.value) @named
(spread_expression (_) @spread.value) @spread
(call_expression . (_) @call.callee (value_arguments) @call.args) @call
(call_expression . (_) @call.callee (annotated_lambda (lambda_literal) @call.arg)) @call
(call_expression . (call_expression . (_) @call.callee (value_arguments) @call.args) (annotated_lambda (lambda_literal) @call.arg)) @call
(collection_literal) @list
(parenthesized_expression (_) @same.of) @same
(as_expression left: (_) @cast.value right: (_) @cast.type) @cast
(unary_expression operator: _ @operation.operator argument: (_) @operation.operand) @operation
(unary_expression argument: (_) @same.of operator: "!!") @same
(binary_expression left: (_) @operation.operand operator: _ @operation.operator right: (_) @operation.operand) @operation
(binary_expression left: (_) @choice.branch operator: "?:" right: (_) @choice.branch) @choice
; several statements: the last one is the result
(lambda_literal (lambda_parameters)? @function.parameters) @function @function.block
((lambda_literal (lambda_parameters)? @function.parameters) @function @function.block @function.implied (#match? @function "\\bit\\b"))
(lambda_literal . (_) @function.expression .) @function
((lambda_literal . (_) @function.expression .) @function @function.implied (#match? @function "\\bit\\b"))
(lambda_literal (lambda_parameters) @function.parameters . (_) @function.expression .) @function
(anonymous_function (function_value_parameters (parameter)* @function.parameter) (function_body (_) @function.expression)) @function
(anonymous_function (function_value_parameters (parameter)* @function.parameter) (function_body (block) @function.body)) @function
(object_literal (delegation_specifiers (delegation_specifier [(user_type) @anonymous.type (constructor_invocation (user_type) @anonymous.type (value_arguments) @anonymous.args)])) (class_body) @anonymous.body) @anonymous
(assignment left: (_) @bind.target operator: _ @bind.operator right: (_) @bind.value) @bind

; statements
(package_header (qualified_identifier) @package.path) @package
(import (qualified_identifier) @import.path) @import
(import (qualified_identifier) @import.path (identifier) @import.alias) @import
(import (qualified_identifier) @import.path "*" @import.wildcard) @import
(property_declaration (variable_declaration . (identifier) @bind.target @bind.declares [(user_type) (nullable_type)]? @bind.type)) @bind
(property_declaration (modifiers (visibility_modifier "private")? @bind.closed)? "val"? @bind.closed (variable_declaration . (identifier) @bind.target @bind.declares [(user_type) (nullable_type)]? @bind.type) . (_) @bind.value) @bind
(property_declaration (variable_declaration . (identifier) @bind.target @bind.declares [(user_type) (nullable_type)]? @bind.type) . (getter (function_body (_) @bind.value))) @bind
(property_declaration (variable_declaration . (identifier) @bind.target @bind.declares [(user_type) (nullable_type)]? @bind.type) . (property_delegate (call_expression (annotated_lambda (lambda_literal . (_) @bind.value .))))) @bind
; what a framework writes into a property or parameter stands in its annotation
(annotation (constructor_invocation (user_type) @call.callee (value_arguments) @call.args) @call)
((property_declaration (modifiers (annotation (constructor_invocation (user_type (identifier) @bind.annotation)) @bind.value)) (variable_declaration . (identifier) @bind.target @bind.declares [(user_type) (nullable_type)]? @bind.type)) @bind (#any-of? @bind.annotation "Value" "Property" "ConfigProperty"))
(property_declaration (multi_variable_declaration (variable_declaration . (identifier) @bind.target @bind.declares)*) . (_) @bind.value) @bind
(enum_entry (identifier) @bind.target @bind.declares) @bind
(class_declaration name: (identifier) @bind.of (enum_class_body (enum_entry (identifier) @bind.target @bind.declares (value_arguments (value_argument (_) @bind.argument))) @bind))
(class_declaration name: (identifier) @bind.of (enum_class_body (enum_entry (identifier) @bind.target @bind.declares (class_body) @bind.body) @bind))
(function_declaration name: (identifier) @function.name (function_value_parameters (parameter)* @function.parameter) [(user_type) (nullable_type)]? @function.returns) @function
(function_declaration name: (identifier) @function.name (function_value_parameters (parameter)* @function.parameter) . [(user_type) (nullable_type)]? @function.returns (function_body (_) @function.expression)) @function
(function_declaration name: (identifier) @function.name (function_value_parameters (parameter)* @function.parameter) . [(user_type) (nullable_type)]? @function.returns (function_body (block) @function.body)) @function
; an extension: what it is called on is its first parameter, by the name `this`
(function_declaration [(user_type) (nullable_type)] @function.on . name: (identifier) @function.name (function_value_parameters (parameter)* @function.parameter) [(user_type) (nullable_type)]? @function.returns) @function
(function_declaration [(user_type) (nullable_type)] @function.on . name: (identifier) @function.name (function_value_parameters (parameter)* @function.parameter) . [(user_type) (nullable_type)]? @function.returns (function_body (_) @function.expression)) @function
(function_declaration [(user_type) (nullable_type)] @function.on . name: (identifier) @function.name (function_value_parameters (parameter)* @function.parameter) . [(user_type) (nullable_type)]? @function.returns (function_body (block) @function.body)) @function
(secondary_constructor "constructor" @function.constructor (function_value_parameters (parameter)* @function.parameter) (constructor_delegation_call)? @function.before (block)? @function.body) @function
(constructor_delegation_call ["super" "this"] @call.method (value_arguments) @call.args) @call
(parameter . (identifier) @parameter.target (_)? @parameter.type) @parameter
(function_value_parameters (parameter . (identifier) @parameter.target (_)? @parameter.type) @parameter . [(number_literal) (string_literal) (identifier) (navigation_expression) (call_expression)] @parameter.default)
(class_parameter (identifier) @parameter.target [(user_type) (nullable_type)] @parameter.type) @parameter
(class_parameter (identifier) @parameter.target [(user_type) (nullable_type)] @parameter.type . (_) @parameter.default .) @parameter
((class_parameter (modifiers (annotation (constructor_invocation (user_type (identifier) @parameter.annotation)) @parameter.default)) (identifier) @parameter.target [(user_type) (nullable_type)] @parameter.type) @parameter (#any-of? @parameter.annotation "Value" "Property" "ConfigProperty"))
(class_declaration name: (identifier) @type.name (primary_constructor (class_parameters)? @type.fields)? (delegation_specifiers (delegation_specifier [(user_type) @type.supertype (constructor_invocation (user_type) @type.supertype (value_arguments) @type.args) (explicit_delegation . (user_type) @type.supertype)])*)? [(class_body) (enum_class_body)]? @type.body) @type
((class_declaration (modifiers (annotation (constructor_invocation (user_type (identifier) @type.annotation)) @type.settings)) name: (identifier) @type.name (primary_constructor (class_parameters)? @type.fields)? (delegation_specifiers (delegation_specifier [(user_type) @type.supertype (constructor_invocation (user_type) @type.supertype (value_arguments) @type.args) (explicit_delegation . (user_type) @type.supertype)])*)? [(class_body) (enum_class_body)]? @type.body) @type (#any-of? @type.annotation "ConfigurationProperties" "ConfigMapping"))
(object_declaration "object" @type.only name: (identifier) @type.name (delegation_specifiers (delegation_specifier [(user_type) @type.supertype (constructor_invocation (user_type) @type.supertype (value_arguments) @type.args) (explicit_delegation . (user_type) @type.supertype)])*)? (class_body)? @type.body) @type
(return_expression) @return
(return_expression !label (_) @return.value) @return
(throw_expression) @jump
((identifier) @jump @jump.break (#match? @jump "^(break|continue)$"))
(if_expression condition: (_) @branch.test . (_) @branch.arm) @branch
(if_expression condition: (_) @branch.test . (_) @branch.arm . (_) @branch.arm @branch.exhaustive) @branch
(if_expression condition: (_) @choice.test . [(string_literal) (number_literal) (identifier) (navigation_expression) (call_expression)] @choice.branch . [(string_literal) (number_literal) (identifier) (navigation_expression) (call_expression)] @choice.branch) @choice
(if_expression condition: (_) @choice.test . (block . [(string_literal) (number_literal) (identifier)] @choice.branch .) . (block . [(string_literal) (number_literal) (identifier)] @choice.branch .)) @choice
; Where a value is wanted
(property_declaration (if_expression condition: (_) @choice.test . (_) @choice.branch . (_) @choice.branch) @choice)
(assignment right: (if_expression condition: (_) @choice.test . (_) @choice.branch . (_) @choice.branch) @choice)
(value_argument (if_expression condition: (_) @choice.test . (_) @choice.branch . (_) @choice.branch) @choice)
(return_expression (if_expression condition: (_) @choice.test . (_) @choice.branch . (_) @choice.branch) @choice)
(function_body (if_expression condition: (_) @choice.test . (_) @choice.branch . (_) @choice.branch) @choice)
(when_expression (when_subject (_) @choice.test .)? (when_entry) @choice.arm) @choice
(block (when_expression (when_subject (_) @branch.test .)? (when_entry)* @branch.arm) @branch)
(block (when_expression (when_subject (_) @branch.test .)? (when_entry)* @branch.arm (when_entry . "else") @branch.arm @branch.exhaustive) @branch)
(when_entry condition: (_) @arm.label @arm.head "->" . (_) @arm.value) @arm
(when_entry . "else" "->" . (_) @arm.value) @arm
(for_statement (variable_declaration . (identifier) @loop.target) . (_) @loop.value . (_) @loop.body) @loop
(while_statement condition: (_) @branch.test . (_) @branch.arm @branch.loop) @branch
(try_expression . (block) @branch.arm (catch_block)* @branch.arm (finally_block)? @branch.after) @branch
(type_alias) @skip
(modifiers) @skip
(file_annotation) @skip
(type_arguments) @skip
(block) @block
