using Talks.Rules.Sessions;

namespace Talks.TestKit.AtRandom;

/// <summary>One command of a play.</summary>
/// <param name="Index">Its place in the first performance; kept when other acts are taken out.</param>
/// <param name="Room">The act that opened the room, or let the paper go round, that it speaks of: their numbers differ between performances.</param>
public sealed record Act(int Index, Actor Actor, SessionCommand Command, int? Room, long Now)
{
    /// <summary>The command with the number that the room has in this performance; 1 is never a room.</summary>
    public SessionCommand In(IReadOnlyDictionary<int, int> rooms)
    {
        var number = Room is { } room && rooms.TryGetValue(room, out var found) ? found : 1;
        return Command switch
        {
            InviteToCaucus c => c with { Caucus = number },
            AnswerInvitation c => c with { Caucus = number },
            LeaveCaucus c => c with { Caucus = number },
            RevisePaper c => c with { Paper = number },
            WithdrawPaper c => c with { Paper = number },
            KnockAtCaucus c => c with { Caucus = number },
            AnswerKnock c => c with { Caucus = number },
            ExtendCaucus c => c with { Caucus = number },
            CarryText c => c with { Caucus = number },
            WriteText { Channel: "caucus/0" } c => c with { Channel = $"caucus/{number}" },
            AgreeText { Channel: "caucus/0" } c => c with { Channel = $"caucus/{number}" },
            BracketText { Channel: "caucus/0" } c => c with { Channel = $"caucus/{number}" },
            UnbracketText { Channel: "caucus/0" } c => c with { Channel = $"caucus/{number}" },
            Say { Channel: "caucus/0" } c => c with { Channel = $"caucus/{number}" },
            _ => Command,
        };
    }
}

/// <summary>An act and what the law said.</summary>
/// <param name="Command">As it was put to the law.</param>
public sealed record Step(Session Before, Act Act, SessionCommand Command, Ruling Ruling);
