using CsCheck;
using Talks.Analysis.Spaces;
using Talks.Rules;
using Talks.Rules.Packages;
using Talks.Rules.Positions;
using Talks.TestKit.Scenarios;

namespace Talks.Analysis.Tests.Spaces;

public class SpaceTests
{
    [Fact]
    public void A_space_allows_exactly_the_texts_that_the_law_lets_be_tabled()
    {
        AgreesWithTheLaw(Valley.Scenario);
        AgreesWithTheLaw(SixSeats.Scenario);
        Invented.Scenario.Sample(AgreesWithTheLaw, iter: 60);
    }

    [Fact]
    public void A_sheet_is_worth_what_the_appraisal_says()
    {
        AgreesWithTheAppraisal(Valley.Scenario);
        Invented.Scenario.Sample(AgreesWithTheAppraisal, iter: 60);
    }

    [Fact]
    public void A_text_and_its_terms_are_two_forms_of_one_thing()
    {
        var space = Space.Of(Valley.Agenda);
        foreach (var text in Invented.Texts(space.Sizes))
            Assert.Equal(text, space.TextOf(space.TermsOf(text)));
    }

    static void AgreesWithTheLaw(Scenario scenario)
    {
        var space = Space.Of(scenario.Agenda);
        foreach (var text in Invented.Texts(space.Sizes).Where(t => t.Any(l => l > 0)))
            Assert.Equal(Legality.IsLegal(scenario.Agenda, space.PackageOf(text)), space.Allows(text));
    }

    static void AgreesWithTheAppraisal(Scenario scenario)
    {
        var space = Space.Of(scenario.Agenda);
        foreach (var position in scenario.Positions)
        {
            var sheet = new Sheet(space, position);
            foreach (var text in Invented.Texts(space.Sizes))
                Assert.Equal(Appraisal.Of(position, space.PackageOf(text)).Total, sheet.Worth(text), 9);
        }
    }
}
