using System.Collections.Immutable;
using CsCheck;
using Talks.Rules.Agendas;
using Talks.Rules.Packages;

namespace Talks.TestKit.AtRandom;

/// <summary>Clauses at random: some that hold, some that a careless or hostile hand wrote.</summary>
public static class Clauses
{
    static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf("AAA", "HIL", "BNK", "m0", "fund", "dam", "fund.2", "", "a\0"),
        Gen.String
    );
    static readonly Gen<ImmutableArray<string>> Words = Word.Array[0, 3].Select(w => w.ToImmutableArray());
    static readonly Gen<int> Number = Gen.OneOf(Gen.Int[-1, 60], Gen.Int);

    /// <summary>Everything a clause may hold, whole in form; what it says may be wrong.</summary>
    public static Gen<Clause> Any { get; } =
        Gen.Select(
            Gen.Select(Gen.Nullable(Gen.Enum<PerformerRule>()), Words, Words, Word),
            Gen.Select(Gen.Double, Word, Number, Word),
            Gen.Select(Word, Gen.Enum<Milestone>(), Gen.Nullable(Number), Gen.Enum<RemedyKind>()),
            Gen.Select(Gen.Int[0, 4095], Number, Gen.Bool, Gen.Enum<SnapbackProcedure>()),
            (who, much, after, nature) =>
            {
                bool Has(int bit) => (nature.Item1 >> bit & 1) == 1;
                return new Clause
                {
                    Rule = who.Item1,
                    Beneficiaries = Has(0) ? who.Item2 : [],
                    Quantity = Has(1) ? new(much.Item1, much.Item2) : null,
                    Due = Has(2)
                        ? new(
                            Has(3) ? much.Item3 : null,
                            Has(4) ? much.Item4 : null,
                            Has(5) ? much.Item4 : null,
                            Has(11) ? nature.Item2 : null
                        )
                        : null,
                    After = Has(6) ? [new(after.Item1, after.Item2, after.Item3, Has(10) ? nature.Item2 : null)] : [],
                    Pairs = Has(7) ? who.Item3 : [],
                    Verifier = Has(8) ? who.Item4 : null,
                    Remedy = Has(9) ? new(after.Item4, after.Item1) : null,
                    Suspension = Has(10) ? new(nature.Item2, nature.Item3) : null,
                    Lifting = Has(11) ? new(after.Item1) : null,
                    Snapback = Has(3) && Has(10) ? new(who.Item3, nature.Item4, nature.Item2) : null,
                    Wording = Has(5) ? after.Item1 : "",
                };
            }
        );

    /// <summary>One that holds wherever it is put, out of a die.</summary>
    public static Clause Fit(Agenda agenda, int die) =>
        new()
        {
            Beneficiaries = die % 2 == 0 ? [agenda.Parties[0].Id] : [],
            Quantity = die % 3 == 0 ? new(1 + die % 50, "t") : null,
            Due =
                die % 5 == 0 ? new(die % 400, null, null)
                : die % 5 == 1 ? new(null, null, "soon")
                : die % 5 == 2 ? new(null, null, null, 1 + die % 6)
                : null,
            Verifier = die % 7 < 3 ? agenda.Parties[^1].Id : null,
            Remedy =
                die % 4 == 0 ? new(RemedyKind.Consultation, "", die % 8 == 0 ? 5 : null)
                : die % 4 == 1 ? new(RemedyKind.Other, "As told.")
                : null,
            Suspension = die % 11 == 0 ? new(1 + die % 24, die % 2 == 0) : null,
            Wording = die % 13 == 0 ? "As the text says." : "",
        };
}
