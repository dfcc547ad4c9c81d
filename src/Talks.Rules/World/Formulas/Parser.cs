using Talks.Rules.World.Chance;

namespace Talks.Rules.World.Formulas;

/// <summary>
/// From text to instructions in one pass, loosest binding first: or, and, not, one comparison, + and -, * and /,
/// the minus sign, and ** (which binds to the right).
/// </summary>
sealed class Parser
{
    readonly string text;
    readonly string where;
    readonly Scope scope;
    readonly List<Instruction> instructions = [];
    int position;
    int depth;
    int waiting;
    Token token;
    Fault? fault;

    public Parser(string text, string where, Scope scope)
    {
        this.text = text;
        this.where = where;
        this.scope = scope;
        token = Token.Read(text, ref position);
    }

    public (Formula?, Fault?) Parse()
    {
        if (text.Length > Limits.Characters)
            return (null, new(where, 1, $"{text.Length} characters; at most {Limits.Characters} are allowed."));
        Either();
        if (fault is null && token.Kind != TokenKind.End)
            Blame(token, $"did not expect '{token.Text}' here; an operator is missing, or a bracket too many.");
        return fault is null ? (new Formula(text, [.. instructions]), null) : (null, fault);
    }

    void Either() => LeftToRight(Both, ("or", Operation.Or));

    void Both() => LeftToRight(Denied, ("and", Operation.And));

    void Denied()
    {
        if (!Taken("not"))
        {
            Compared();
            return;
        }
        Nested(Denied);
        Emit(Operation.Not, 0);
    }

    void Compared()
    {
        Sum();
        if (Comparison() is not { } operation)
            return;
        Advance();
        Sum();
        Emit(operation, -1);
        if (Comparison() is not null)
            Blame(token, "comparisons cannot be chained; write a<b and b<c.");
    }

    void Sum() => LeftToRight(Product, ("+", Operation.Add), ("-", Operation.Subtract));

    void Product() => LeftToRight(Signed, ("*", Operation.Multiply), ("/", Operation.Divide));

    void Signed()
    {
        if (Taken("-"))
        {
            Nested(Signed);
            Emit(Operation.Negate, 0);
        }
        else if (Taken("+"))
            Nested(Signed);
        else
            Raised();
    }

    void Raised()
    {
        Atom();
        if (!Taken("**"))
            return;
        Nested(Signed);
        Emit(Operation.Power, -1);
    }

    void Atom()
    {
        var at = token;
        Advance();
        switch (at.Kind)
        {
            case TokenKind.Number:
                Emit(Operation.Number, 1, value: Arithmetic.Bounded(at.Value));
                break;
            case TokenKind.Name when Taken("("):
                Call(at);
                break;
            case TokenKind.Name when at.Text is not ("and" or "or" or "not"):
                Named(at, at.Text);
                break;
            case TokenKind.Sign when at.Text == "(":
                Nested(Either);
                Expect(")");
                break;
            case TokenKind.End:
                Blame(at, "ends too early; a number, a name or a bracket should follow.");
                break;
            default:
                Blame(at, $"did not expect '{at.Text}' here; a number, a name or a bracket should stand here.");
                break;
        }
    }

    void Call(Token name)
    {
        switch (name.Text)
        {
            case "clip":
                Arguments(name, 3, 3);
                Emit(Operation.Clip, -2);
                break;
            case "min" or "max":
                var count = Arguments(name, 2, Limits.Arguments);
                for (var i = 1; i < count; i++)
                    Emit(name.Text == "min" ? Operation.Minimum : Operation.Maximum, -1);
                break;
            case "exp" or "log" or "sigmoid":
                Arguments(name, 1, 1);
                Emit(Enum.Parse<Operation>(name.Text, ignoreCase: true), 0);
                break;
            case "uniform" or "normal" or "poisson":
                Draw(name);
                break;
            default:
                Question(name);
                break;
        }
    }

    void Draw(Token name)
    {
        var purpose = token;
        Advance();
        if (purpose.Kind != TokenKind.Quoted)
            Blame(purpose, $"{name.Text} needs the name of a stream in quotes first, such as {name.Text}('weather').");
        else if (!scope.Streams.Contains(purpose.Text))
            Blame(purpose, $"there is no stream '{purpose.Text}'; the streams are {List(scope.Streams)}.");
        if (name.Text == "poisson")
        {
            Expect(",");
            Nested(Either);
        }
        Expect(")");
        var operation = Enum.Parse<Operation>(name.Text, ignoreCase: true);
        Emit(operation, name.Text == "poisson" ? 0 : 1, stream: Streams.Named(purpose.Text));
    }

    void Question(Token name)
    {
        var about = token;
        if (about.Kind != TokenKind.Quoted)
        {
            Blame(
                name,
                $"there is no function '{name.Text}'; there are clip, min, max, exp, log, sigmoid, uniform, normal, poisson."
            );
            return;
        }
        Advance();
        Expect(")");
        Named(name, $"{name.Text}('{about.Text}')");
    }

    void Named(Token at, string name)
    {
        if (scope.Slots.TryGetValue(name, out var slot))
        {
            Emit(Operation.Slot, 1, slot);
            return;
        }
        var hint = scope.Nearest(name) is { } near ? $"; did you mean '{near}'?" : ".";
        Blame(at, $"unknown name '{name}'{hint}");
    }

    int Arguments(Token name, int least, int most)
    {
        var count = 0;
        do
        {
            Nested(Either);
            count++;
        } while (Taken(","));
        Expect(")");
        if (count < least || count > most)
            Blame(
                name,
                least == most
                    ? $"{name.Text} takes {least} arguments, not {count}."
                    : $"{name.Text} takes {least} to {most} arguments, not {count}."
            );
        return count;
    }

    void LeftToRight(Action operand, params ReadOnlySpan<(string Sign, Operation Operation)> operators)
    {
        operand();
        while (fault is null)
        {
            Operation? found = null;
            foreach (var (sign, operation) in operators)
                if (token.Kind is TokenKind.Sign or TokenKind.Name && token.Text == sign)
                    found = operation;
            if (found is not { } next)
                return;
            Advance();
            operand();
            Emit(next, -1);
        }
    }

    void Nested(Action part)
    {
        if (++depth > Limits.Depth)
            Blame(token, $"nested deeper than {Limits.Depth}; split it over two equations.");
        if (fault is null)
            part();
        depth--;
    }

    void Emit(Operation operation, int change, int slot = 0, double value = 0, ulong stream = 0)
    {
        instructions.Add(new(operation, slot, value, stream));
        waiting += change;
        if (instructions.Count > Limits.Instructions)
            Blame(token, $"more than {Limits.Instructions} steps; split it over two equations.");
        if (waiting > Limits.Waiting)
            Blame(token, $"more than {Limits.Waiting} values wait at once; split it over two equations.");
    }

    Operation? Comparison() =>
        token.Kind != TokenKind.Sign
            ? null
            : token.Text switch
            {
                "<" => Operation.Less,
                "<=" => Operation.LessOrEqual,
                ">" => Operation.Greater,
                ">=" => Operation.GreaterOrEqual,
                "==" => Operation.Equal,
                "!=" => Operation.Unequal,
                _ => null,
            };

    bool Taken(string sign)
    {
        if (fault is not null || token.Kind is not (TokenKind.Sign or TokenKind.Name) || token.Text != sign)
            return false;
        Advance();
        return true;
    }

    void Expect(string sign)
    {
        if (fault is null && !Taken(sign))
            Blame(token, $"expected '{sign}' before '{token.Text}'.");
    }

    void Advance() => token = Token.Read(text, ref position);

    void Blame(Token at, string message) => fault ??= new(where, at.Column, message);

    static string List(IEnumerable<string> names)
    {
        var all = string.Join(", ", names.Order(StringComparer.Ordinal));
        return all.Length == 0 ? "none" : all;
    }
}
