using Talks.Contracts;

namespace Talks.Grains;

/// <summary>The study of play that was reckoned last. While newer play is being reckoned it is told, marked as such.</summary>
sealed class LatestStudy
{
    Study latest = new([], [], [], null, false);
    Task<Study>? underWay;
    object? begun;
    object? told;

    /// <param name="about">What it rests on: another value is reckoned anew.</param>
    public async Task<Study> About(object about, Func<Study> reckon)
    {
        if (underWay is null && !about.Equals(told))
            (begun, underWay) = (about, Reckoning.Of(reckon));
        // Never waited for: whoever asks of the same grain meanwhile would wait as well.
        if (underWay is { IsCompleted: true } done)
            await Take(done);
        return underWay is null && about.Equals(told) ? latest : latest with { Reckoning = true };
    }

    /// <summary>Whatever went wrong is thrown, and reckoned again when somebody asks again.</summary>
    async Task Take(Task<Study> running)
    {
        try
        {
            var study = await running;
            if (underWay == running)
                (latest, told) = (study, begun);
        }
        finally
        {
            if (underWay == running)
                underWay = null;
        }
    }
}
