; expressions
(string) @string
(template_string) @string
(template_substitution (_) @interpolation.of) @interpolation
(number) @number
(true) @true
(false) @false
(null) @null
(undefined) @null
(member_expression object: (_) @member.object property: (_) @member.name) @member
(subscript_expression object: (_) @index.object index: (_) @index.index) @index
(call_expression function: (_) @call.callee arguments: (arguments) @call.args) @call
(new_expression constructor: (_) @call.callee @call.constructs arguments: (arguments)? @call.args) @call
(object) @record
(object_pattern) @record
(pair key: (property_identifier) @named.name value: (_) @named.value) @named
(pair key: [(string) (computed_property_name (_)) (number)] @named.key value: (_) @named.value) @named
(pair_pattern key: (property_identifier) @named.name value: (_) @named.value) @named
(spread_element (_) @spread.value) @spread
(rest_pattern (_) @spread.value) @spread
(array) @list
(array_pattern) @list
(binary_expression left: (_) @operation.operand operator: _ @operation.operator right: (_) @operation.operand) @operation
(binary_expression left: (_) @choice.branch operator: ["||" "??"] right: (_) @choice.branch) @choice
(unary_expression operator: _ @operation.operator argument: (_) @operation.operand) @operation
(ternary_expression condition: (_) @choice.test consequence: (_) @choice.branch alternative: (_) @choice.branch) @choice
(parenthesized_expression (_) @same.of) @same
(await_expression (_) @awaited.of) @awaited
(yield_expression) @yields
(arrow_function parameters: (_) @function.parameters body: (_) @function.expression) @function
(arrow_function parameter: (_) @function.parameter body: (_) @function.expression) @function
(arrow_function parameters: (_) @function.parameters body: (statement_block) @function.body) @function
(arrow_function parameter: (_) @function.parameter body: (statement_block) @function.body) @function
(function_expression name: (identifier)? @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(assignment_pattern left: (_) @parameter.target right: (_) @parameter.default) @parameter
(assignment_expression left: (_) @bind.target right: (_) @bind.value) @bind
(augmented_assignment_expression left: (_) @bind.target operator: _ @bind.operator right: (_) @bind.value) @bind

; statements
(variable_declarator name: (_) @bind.target @bind.declares value: (_)? @bind.value) @bind
(function_declaration name: (identifier) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(generator_function_declaration name: (identifier) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(method_definition name: (_) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(method_definition "get" @function.getter name: (_) @function.name parameters: (_) @function.parameters body: (_) @function.body) @function
(class_declaration name: (_) @type.name (class_heritage (_) @type.supertype)? body: (class_body) @type.body) @type
(class (class_heritage (_) @type.supertype)? body: (class_body) @type.body) @type
(import_specifier name: (_) @name.text) @skip
(return_statement (_)? @return.value) @return
(throw_statement) @jump
(break_statement) @jump @jump.break
(continue_statement) @jump @jump.break
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm) @branch
(if_statement condition: (_) @branch.test consequence: (_) @branch.arm alternative: (_) @branch.arm @branch.exhaustive) @branch
(while_statement condition: (_) @branch.test body: (_) @branch.arm @branch.loop) @branch
(for_statement initializer: (_)? @branch.before body: (_) @branch.arm @branch.loop) @branch
(for_in_statement left: (_) @loop.target right: (_) @loop.value body: (_) @loop.body) @loop
(switch_statement value: (_) @branch.test body: (switch_body [(switch_case) (switch_default)]* @branch.arm)) @branch @branch.breakable @branch.runs-on
(switch_case value: (_) @arm.label @arm.head) @arm
(switch_default) @arm
(try_statement body: (_) @branch.arm handler: (catch_clause)? @branch.arm finalizer: (_)? @branch.after) @branch
(statement_block) @block

; modules: an import statement stands once for each of its names
(import_statement (import_clause (identifier) @import.alias @import) source: (string) @import.path)
(import_statement (import_clause (namespace_import (identifier) @import.alias) @import) source: (string) @import.path)
(import_statement (import_clause (named_imports (import_specifier name: (_) @import.name @import))) source: (string) @import.path)
(import_statement (import_clause (named_imports (import_specifier name: (_) @import.name alias: (_) @import.alias @import))) source: (string) @import.path)
(export_statement value: (_) @export.value) @export
