using System.Buffers;

namespace Checker.Observing.Html;

/// <summary>How much a text reads like a language: of its letters beyond ASCII, those that the language writes most.</summary>
internal readonly record struct Likeness(int Letters, int Usual, int Damaged)
{
    private const int Longest = 200_000;

    /// <summary>The commonest characters of the language and of this trade, in both scripts.</summary>
    private static readonly SearchValues<char> Common = SearchValues.Create(
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
        + "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
        + "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
        + "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
        + "区强放决西被干做必战先回则任取据处府市县局务告闻网站首页"
        + "這為個國時來們於對會發動過說產種後麼學還經與長機間體電員業現從當開無實關進問題點話氣條將務縣區議聲報給網頁見讓權據總選書門東車馬"
        + "裡級應線內樣質結頭資邊圖統較組計別論運農強決戰則處聞設黨達華記沒數義兩變軍萬請觀調風");

    /// <summary>Of all letters; 0 where there are none.</summary>
    public double Share => Letters == 0 ? 0 : (double)Usual / Letters;

    /// <summary>By which damaged texts are compared: what is usual speaks for a reading, damage against it.</summary>
    public int Sense => Usual - (3 * Damaged);

    /// <summary>From 0 to 1: how much of it came undamaged.</summary>
    public double Wholeness => Damaged == 0 ? 1 : Math.Max(0, 1 - ((double)Damaged / Math.Max(1, Letters)));

    public bool IsWhole => Damaged * 4 <= Letters;

    public static Likeness OfChinese(string text) => Of(text, Common.Contains);

    public static Likeness Of(string text, Func<char, bool> isUsual)
    {
        var (letters, usual, damaged) = (0, 0, 0);
        for (var rest = text.AsSpan(0, Math.Min(text.Length, Longest)); rest.IndexOfAnyExceptInRange(' ', '~') is var at and >= 0; rest = rest[(at + 1)..])
        {
            var c = rest[at];
            if (c == '\uFFFD' || (char.IsControl(c) && !char.IsWhiteSpace(c)))
                damaged++;
            if (c < 0x80 || !(char.IsLetter(c) || c is >= '\uD800' and < '\uF900' or '\uFFFD'))
                continue;

            letters++;
            if (isUsual(c))
                usual++;
        }

        return new(letters, usual, damaged);
    }
}
