"""Teams from wishes, worked out beside the server: the rules' own greedy always, the best there is where the solver
(the optional extra `teams`) is installed. Nothing but `integer_program.py` knows the solver."""
