(numeric_lit) @number
(bool_lit) @boolean
(null_lit) @null
(string_lit) @string
(quoted_template) @string
(heredoc_template) @string
(template_interpolation (expression) @interpolation.of) @interpolation
(variable_expr (identifier) @name.text) @name
(expression . (_) @same.of .) @same
(expression . (_) @path.of . [(get_attr) (index) (splat)]+ @path.step) @path
(get_attr (identifier) @step.name) @step
(collection_value (_) @same.of) @same
(literal_value (_) @same.of) @same
(template_expr (_) @same.of) @same
(operation (_) @same.of) @same
(unary_operation) @sequence
(binary_operation) @sequence
(conditional . (expression) @choice.test (expression) @choice.branch (expression) @choice.branch) @choice
(function_call (identifier) @call.method (function_arguments)? @call.args) @call
(tuple) @list
(object) @record
(object_elem key: (expression) @named.key @named.bare val: (expression) @named.value) @named
(attribute (identifier) @named.name (expression) @named.value) @named
(body) @record
(block . (identifier) @resource.type [(string_lit) (identifier)]* @resource.label (body)? @resource.body) @resource
[(tuple_start) (tuple_end) (object_start) (object_end) (block_start) (block_end) (quoted_template_start) (quoted_template_end)] @skip
