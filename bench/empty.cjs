// An empty script: what it costs to start Node, and all that no action can avoid.
