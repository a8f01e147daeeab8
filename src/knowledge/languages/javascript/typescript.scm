(as_expression . (_) @same.of) @same
(satisfies_expression . (_) @same.of) @same
(non_null_expression (_) @same.of) @same
(type_annotation (_) @same.of) @same
(required_parameter pattern: (_) @parameter.target type: (_)? @parameter.type value: (_)? @parameter.default) @parameter
(optional_parameter pattern: (_) @parameter.target type: (_)? @parameter.type value: (_)? @parameter.default) @parameter
(public_field_definition name: (_) @bind.target @bind.declares type: (_)? @bind.type value: (_)? @bind.value) @bind
(interface_declaration) @skip
(type_alias_declaration) @skip
