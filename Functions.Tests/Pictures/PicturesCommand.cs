using Checker.Tests.Support;

namespace Checker.Tests.Pictures;

/// <summary>Takes the pictures of the staff's manual: the sample's case in the program, as its persons see it.</summary>
internal static class PicturesCommand
{
    private const int Width = 1040;
    private const string Usage = """
        Takes the pictures of the staff's manual anew, with the sample's case in the program.

          pictures [--out DIR]    into docs/pictures, if not said otherwise
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var folder = args switch
        {
            [] => Path.Combine(Repository.Root, "docs", "pictures"),
            ["--out", var named] => named,
            _ => null,
        };
        if (folder is null)
        {
            await Console.Out.WriteLineAsync(Usage);
            return args is ["--help" or "-h"] ? 0 : 2;
        }

        using var azurite = new Azurite();
        await using var chrome = new Chrome();
        await using var office = new WholeOffice();
        var stage = await PictureStage.SetAsync(await office.OpenAsync(azurite, CancellationToken.None), chrome);
        Directory.CreateDirectory(folder);
        foreach (var picture in Picture.All)
            await TakeAsync(picture, stage, folder);
        return 0;
    }

    private static async Task TakeAsync(Picture picture, PictureStage stage, string folder)
    {
        await using var person = await stage.SignInAsync(picture.Role);
        await person.Page.SetViewportSizeAsync(Width, picture.Height);
        await person.OpenAsync(stage.Path(picture.Address));
        if (picture.Unfolded is { } word)
            await person.UnfoldAsync(word);
        if (picture.From is { } from)
            await person.Page.Locator(from).EvaluateAsync("element => element.scrollIntoView()");

        var file = Path.Combine(folder, $"{picture.Name}.png");
        await person.Page.ScreenshotAsync(new() { Path = file });
        await Console.Out.WriteLineAsync($"{picture.Name}.png {new FileInfo(file).Length / 1024.0:0} KiB");
    }
}
