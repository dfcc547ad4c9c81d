using Talks.Rules.World.Chance;

namespace Talks.Rules.World.Compliance;

/// <summary>The chances of carrying out a text. Figures without a source are the authors' judgement and belong in a profile.</summary>
public static class Chances
{
    /// <summary>A round's chance of a report about a step that is honestly kept.</summary>
    public const double FalseAlarm = 0.04;

    /// <summary>That a performer defects in secret from a step.</summary>
    /// <param name="leaning">Log-odds with no trust lacking, no burden and no detection: <c>cheat0</c>.</param>
    /// <param name="trust">0 to 1, towards those it is traded with.</param>
    /// <param name="burden">What keeping it costs at home, in log-odds.</param>
    /// <param name="detection">Chance that it would be noticed in a round.</param>
    public static double Defection(double leaning, double trust, double burden, double detection) =>
        Sigmoid(leaning + (0.4 - trust) + burden - 2 * detection);

    /// <summary>That a covert line is noticed in a round by at least one of several sources that look separately.</summary>
    /// <param name="verifiability">Of the level, for one source, 0 to 1.</param>
    /// <param name="sources">Inspectors, national means, defectors: how many look.</param>
    public static double Detection(double verifiability, int sources) =>
        1 - Elementary.Pow(Math.Max(1 - verifiability, 1e-12), Math.Clamp(sources, 0, 20));

    /// <summary>That a delivery of a democracy slips: courts, banks, parliament. The bank case of 2007 is the model.</summary>
    /// <param name="rate"><c>usfail</c>, a half-year.</param>
    /// <param name="hardLine">Hard-line mood, 0 to 1.</param>
    public static double Slip(double rate, double hardLine) => Math.Clamp(rate * (0.6 + 0.8 * hardLine), 0, 1);

    /// <summary>That Washington ratifies.</summary>
    /// <param name="monitoring">Level of monitoring in the text.</param>
    /// <param name="snapback">Level of snapback in the text.</param>
    /// <param name="relief">Level of relief in the text.</param>
    public static double Ratification(double hardLine, int monitoring, int snapback, int relief) =>
        Sigmoid(2 - 3 * hardLine + (monitoring >= 2 ? 1.5 : 0) + (snapback >= 1 ? 1 : 0) - (relief >= 3 ? 1.5 : 0));

    static double Sigmoid(double x) => 1 / (1 + Elementary.Exp(-Math.Clamp(x, -700, 700)));
}
