using Talks.Client;
using Talks.Client.Views;
using Talks.Contracts;
using static Talks.Server.Tests.Delegates;

namespace Talks.Server.Tests;

/// <summary>Delegations and their capitals through a real server.</summary>
[Collection(nameof(SharedServer))]
public sealed class CapitalTests(SharedServer shared)
{
    readonly RealServer server = shared.Server;

    static readonly Package Umbrella = new(
        new Dictionary<string, int>(),
        [new Commitment("china-umbrella", 1, ["CHN"], 1)]
    );

    [Fact]
    public async Task A_capital_answers_by_its_mandate_and_tells_why_to_its_delegation_alone()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var china = await Seated(server, created.Codes.Single(c => c.Party == "CHN").Code, "Wei", ct);
        await using var russia = await Seated(server, created.Codes.Single(c => c.Party == "RUS").Code, "Ira", ct);
        foreach (var who in new[] { control, china, russia })
            Assert.Null(await who.FollowAll(ct));
        Assert.True((await control.Submit(new OpenRound(30), ct)).Accepted);

        Assert.Null((await china.Submit(new TableProposal("Umbrella", "", Umbrella, null, "agreement"), ct)).Refusal);
        await china.Until(view => view.Proposals.Values.Any(p => p.Consents?.Stage is SignatureStage.Signature), ct);
        Assert.Null((await china.Submit(new Sign(1, false), ct)).Refusal);
        await russia.Until(view => view.Proposals[1].Status is ProposalStatus.Unratified, ct);
        await china.Until(view => view.Delegations["CHN"].Instructions.Count > 0, ct);

        Assert.Contains(
            "less than walking away",
            china.View.Delegations["CHN"].Instructions[0].Text,
            StringComparison.Ordinal
        );
        Assert.False(russia.View.Delegations.ContainsKey("CHN"));
        Assert.Single(china.View.Delegations["CHN"].RedLines);
        Assert.DoesNotContain("CHN", russia.View.Delegations.Keys);
    }

    [Fact]
    public async Task A_request_for_instructions_is_answered_by_control_and_a_text_of_ones_own_by_the_mandate()
    {
        using var patience = Waiting();
        var ct = patience.Token;
        var created = Accepted(await server.Http.CreateSession(new("six-party-2021"), ct));
        await using var control = Accepted(await TalksConnection.Enter(server.Url, created.ControlToken, Eager, ct));
        await using var china = await Seated(server, created.Codes.Single(c => c.Party == "CHN").Code, "Wei", ct);
        foreach (var who in new[] { control, china })
            Assert.Null(await who.FollowAll(ct));

        Assert.Null((await china.Submit(new OpenDraft("Ours", Umbrella, null), ct)).Refusal);
        Assert.Null((await china.Submit(new RequestInstructions("May we table it?", null, 1), ct)).Refusal);
        await china.Until(view => view.Delegations["CHN"].Instructions.Any(i => i.Request == 1), ct);
        Assert.StartsWith("You may not", china.View.Delegations["CHN"].Instructions[0].Text, StringComparison.Ordinal);

        Assert.Null((await china.Submit(new RequestInstructions("And the veto?", null, null), ct)).Refusal);
        Assert.Null((await control.Submit(new Instruct("CHN", 2, "Give it up.", ["automatic"]), ct)).Refusal);
        await china.Until(view => !view.Delegations["CHN"].RedLines.Any(), ct);
        Assert.Equal(
            RefusalCode.UnknownParty,
            (await control.Submit(new Instruct("NONE", null, "Hello", []), ct)).Refusal?.Code
        );
        Assert.Equal(
            RefusalCode.NotYours,
            (await china.Submit(new Instruct("CHN", null, "Do as I say", []), ct)).Refusal?.Code
        );
    }
}
