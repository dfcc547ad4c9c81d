using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Talks.Contracts;
using Talks.Grains;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Scenarios;
using Talks.Server.Access;
using Talks.Server.Hubs;

namespace Talks.Server;

/// <summary>Starts sessions. A session exists once the lobby lists it; whatever a crash leaves before that opens to nobody.</summary>
public sealed class Convening(
    IGrainFactory grains,
    ScenarioLibrary library,
    Secrets secrets,
    Doorkeeper doorkeeper,
    Patience patience,
    Quotas quotas
)
{
    /// <summary>One world for all sessions of a scenario, which then have in common what is made of it.</summary>
    readonly ConditionalWeakTable<ScenarioAnnex, Rules.Sessions.WorldLaid?> worlds = [];

    /// <param name="temperament">Of the bot of each party, by its place at the table.</param>
    /// <param name="host">Mark of the instructor who starts it; null where nobody signs in.</param>
    public async Task<(SessionCreated? Created, Contracts.Refusal? Refusal)> Convene(
        CreateSession wish,
        Func<int, Rules.Sessions.Temperament> temperament,
        string? host
    )
    {
        if (library.Load(wish.Scenario) is not { Scenario: { } scenario } loaded)
            return No($"There is no scenario '{Short(wish.Scenario)}': choose one from the list of scenarios.");
        var sheet = loaded.Annex?.Profiles.FirstOrDefault(p => p.Id == wish.Sheet);
        if (wish.Sheet is not null && sheet is null)
            return No(
                $"{scenario.Agenda.Title} has no score sheet '{Short(wish.Sheet)}': choose one from the list of scenarios."
            );
        if (wish.MinutesPerRound is < 1 or > Limits.MinutesPerRound)
            return No($"A round lasts 1 to {Limits.MinutesPerRound} minutes.");
        if (wish.EmbargoSeconds is < 0 or > Limits.EmbargoSeconds)
            return No($"Spectators can be delayed by 0 to {Limits.EmbargoSeconds} seconds.");
        if (await patience.Ask(() => grains.GetGrain<ILobbyGrain>(0).Count()) >= quotas.Sessions)
            return (
                null,
                new(
                    Contracts.RefusalCode.TooMany,
                    $"This server keeps {quotas.Sessions} sessions and begins no more. Ask whoever runs it to erase old ones."
                )
            );
        if (Reissuing.Flaw(wish.InvitationHours, wish.InvitationPlaces) is { } flaw)
            return (null, flaw);
        var title = string.IsNullOrWhiteSpace(wish.Title) ? scenario.Agenda.Title : wish.Title.Trim();
        if (title.Length > Limits.TitleLength || title.Any(char.IsControl))
            return No($"A title has at most {Limits.TitleLength} characters and no control characters.");

        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var parties = scenario.Agenda.Parties.Select(p => p.Id).ToList();
        await Task.WhenAll(
            (sheet?.Positions ?? scenario.Positions).Select(p =>
                patience.Ask(() => grains.GetGrain<IPartyGrain>($"{session}/{p.Party}").Assign(p))
            )
        );
        var grain = grains.GetGrain<ISessionGrain>(session);
        var convened = new Rules.Sessions.SessionConvened(
            session,
            title,
            scenario.Agenda,
            WireValues.Of(wish.Pace ?? Contracts.Pace.Manual),
            wish.MinutesPerRound
        );
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        await patience.Ask(() =>
            grain.Convene(
                convened,
                seed,
                loaded.Annex is { } annex ? worlds.GetValue(annex, a => a.WorldOf(scenario.Agenda)) : null
            )
        );
        foreach (var command in Wishes(wish, parties, temperament))
            await patience.Ask(() =>
                grain.Submit(
                    Caller.Control,
                    $"convene-{command.GetType().Name}-{(command as Contracts.AllowAutopilot)?.Party}",
                    command
                )
            );
        var codes = await doorkeeper.Begin(session, title, scenario.Agenda.Id, parties, wish, host);
        return (new(session, secrets.TokenFor(Seat.OfControl(session)), codes), null);
    }

    static IEnumerable<Contracts.Command> Wishes(
        CreateSession wish,
        List<string> parties,
        Func<int, Rules.Sessions.Temperament> temperament
    )
    {
        if (wish.Embargo is { } embargo and not Contracts.Embargo.None)
            yield return new Contracts.SetEmbargo(embargo, wish.EmbargoSeconds ?? 0);
        if (wish.Autopilot is true)
            for (var i = 0; i < parties.Count; i++)
                yield return new Contracts.AllowAutopilot(parties[i], true, (Contracts.Temperament)temperament(i));
    }

    static (SessionCreated?, Contracts.Refusal?) No(string text) => (null, new(Contracts.RefusalCode.Malformed, text));

    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
