using Talks.Analysis.Spaces;
using Talks.Analysis.Texts;

namespace Talks.Analysis.Tests.Texts;

public class EvaluationTests
{
    [Fact]
    public void Every_reference_package_is_worth_to_each_party_what_its_authors_published()
    {
        foreach (var scenario in Library.Ids.Select(Library.Load))
        {
            var space = Space.Of(scenario.Agenda);
            var sheets = scenario.Positions.Select(p => new Sheet(space, p)).ToArray();
            foreach (var reference in scenario.References)
            {
                var evaluation = Evaluation.Of([.. sheets], space.TextOf(reference.Terms));
                Assert.Equal(sheets.Select(s => reference.Points[s.Party]), evaluation.Values);
                Assert.Equal(
                    reference.AcceptedBy.Order(),
                    sheets.Where((_, p) => evaluation.AcceptableTo(p)).Select(s => s.Party).Order()
                );
            }
        }
    }
}
