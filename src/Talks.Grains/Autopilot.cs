using Talks.Analysis.Bots;
using Talks.Contracts;
using Talks.Grains.Wire;
using Talks.Rules.Sessions;
using Talks.Storage;

namespace Talks.Grains;

/// <summary>
/// Lets a bot sit in for a party. It reads the session by the same road as the party's delegates and sees no more than
/// they would; what it may do, the session decides as for anybody.
/// </summary>
sealed class Autopilot(IJournal journal, string session, string party)
{
    readonly Onlooker seen = new(journal, session, SeenSession.By(party));
    (Rules.Sessions.Temperament Temperament, double Shift, int Lines, Bot Bot)? seated;
    long next;

    /// <summary>
    /// Names the act by what the bot had seen when it decided it: the same view gives the same act, so a bot that
    /// starts over after a crash cannot act twice.
    /// </summary>
    public string CommandId => $"autopilot-{seen.Read}";

    /// <summary>Whether it is time to think again: the bots of a table do not all speak at once.</summary>
    public bool Due(Thought thought)
    {
        if (thought.Clock < next)
            return false;
        var jitter = Chance.Draw(thought.Seed, party, (int)(thought.Clock / 1000)) % (ulong)thought.Interval;
        next = thought.Clock + thought.Interval / 2 + (long)jitter;
        return true;
    }

    public async Task<Command?> Next(Rules.Positions.Position position, Thought thought)
    {
        await seen.CatchUp();
        if (
            seated is not { } bot
            || (bot.Temperament, bot.Shift, bot.Lines) != (thought.Temperament, seen.Shift, position.RedLines.Length)
        )
            seated = bot = (
                thought.Temperament,
                seen.Shift,
                position.RedLines.Length,
                new Bot(
                    thought.Agenda,
                    position.Moved(seen.Shift),
                    thought.Temperament,
                    Chance.Draw(thought.Seed, "bot", 0)
                )
            );
        return bot.Bot.Decide(seen.View, seen.TimeAt(thought.Clock)) is { } act ? WireActs.Of(act, seen.View) : null;
    }
}
