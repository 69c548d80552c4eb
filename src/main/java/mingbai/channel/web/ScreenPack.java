package mingbai.channel.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.channel.Board;
import mingbai.channel.ShowingPlace;
import mingbai.channel.Slides;
import mingbai.channel.web.Screens.Ways;
import mingbai.paper.QrCode;
import mingbai.web.Site;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A screen without a network, on a USB stick: the same turns as pages of their own that lead from one to the next by themselves, opened by
 * {@code index.html} from any folder. What was withdrawn since stays on the stick until it is made anew: each page says when it was made.
 */
@Component
class ScreenPack {

    private static final Ways WAYS = new Ways("screen.css", "list.html", n -> n + ".html", n -> n + "-still.html", n -> "text-" + n + ".html", n -> "code-" + n + ".svg", true);

    private final TemplateEngine templates;
    private final Screens screens;
    private final Site site;

    ScreenPack(TemplateEngine templates, Screens screens, Site site) {
        this.templates = templates;
        this.screens = screens;
        this.site = site;
    }

    byte[] of(ShowingPlace place, List<Board.Entry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            file(zip, "screen.css", new ClassPathResource("static/screen.css").getContentAsByteArray());
            int turns = Math.max(1, Slides.of(entries).size());
            for (int n = 1; n <= turns; n++) {
                page(zip, n + ".html", "channel/screen.jte", screens.screen(place, entries, n, false, WAYS));
                page(zip, n + "-still.html", "channel/screen.jte", screens.screen(place, entries, n, true, WAYS));
            }
            page(zip, "index.html", "channel/screen.jte", screens.screen(place, entries, 1, false, WAYS));
            list(zip, place, entries);
            file(zip, "说明.txt", note(place).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void list(ZipOutputStream zip, ShowingPlace place, List<Board.Entry> entries) throws IOException {
        Ways standing = new Ways("screen.css", "list.html", n -> n == 1 ? "list.html" : "list-" + n + ".html", n -> n == 1 ? "list.html" : "list-" + n + ".html",
                n -> "text-" + n + ".html", n -> "code-" + n + ".svg", true);
        int pages = Math.max(1, Math.ceilDiv(entries.size(), Screens.LINES));
        for (int n = 1; n <= pages; n++) {
            page(zip, standing.turn().apply(n), "channel/kiosk.jte", screens.list(place, entries, n, true, standing));
        }
        for (int n = 1; n <= entries.size(); n++) {
            page(zip, "text-" + n + ".html", "channel/kiosk.jte", screens.text(place, entries, n, "", standing));
            String address = site.baseAddress() + entries.get(n - 1).document().address();
            file(zip, "code-" + n + ".svg", QrCode.svg(address, "这份文件的网址").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void page(ZipOutputStream zip, String name, String template, Object page) throws IOException {
        StringOutput html = new StringOutput();
        templates.render(template, Map.<String, Object>of("page", page), html);
        file(zip, name, html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String note(ShowingPlace place) {
        return place.name() + "离线播放包\r\n\r\n1. 把整个文件夹拷贝到U盘或者播放电脑。\r\n2. 用浏览器打开 index.html，按 F11 全屏，自动循环播放；点“暂停”停下，点“目录”选文件。\r\n"
                + "3. 文件更正、撤下后本包不会自己更新，请按工作台的提示重新下载，旧包删除。\r\n";
    }
}
