package mingbai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import mingbai.RunningProgram;
import mingbai.RunningProgram.Outcome;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A town's clerk prints a poster, registers the village board and puts the poster up; a villager holds a telephone of 320 pixels without
 * scripts to the code and reads the paper; the screen in the hall turns by itself, also from a USB stick.
 */
@Tag("journey")
class VillageBoardTests {

    private static final String PASSWORD = "Cun-wu 2026 gong-kai";
    private static final String GUIDE = "<p>为方便群众申请高龄津贴，现将有关事项告知如下。</p><h2>一、发放对象</h2><p>户籍在本镇、年满80周岁的老年人。</p>"
            + "<h2>二、申请条件</h2><p>本人自愿申请，未享受同类津贴。</p><h2>三、发放标准</h2><table><thead><tr><th>年龄</th><th>每月标准</th></tr></thead>"
            + "<tbody><tr><td>80至89周岁</td><td>60元</td></tr><tr><td>90周岁以上</td><td>120元</td></tr></tbody></table>"
            + "<h2>四、办理流程</h2><p>带身份证和户口簿到镇便民服务中心申请，15个工作日内办结。</p>";

    @TempDir
    static Path folder;

    private final List<String> barriers = new ArrayList<>();
    private Browser browser;
    private RunningProgram program;

    @Test
    void aVillagerReadsThePosterAndTheScreenTurns() throws Exception {
        Path data = folder.resolve("data");
        try (RunningProgram running = RunningProgram.serving(data); Browser opened = Browser.before(running)) {
            program = running;
            browser = opened;
            String password = town(data);
            Page clerk = signedIn(password);
            String address = guideAddress(clerk);
            String place = boardRegistered(clerk);
            putUp(clerk, place, address);
            String read = posterRead(address);
            assertThat(URI.create(read).getPath()).isEqualTo(address);
            villagerReads(URI.create(read).getPath(), place);
            screenTurns(place);
            stickTurns(place);
            noticeHeld(clerk, address);
            assertThat(barriers).isEmpty();
            // Chromium calls the answer to a form that was not accepted (422) an error of the page; the stick is a folder of this machine.
            assertThat(browser.complaints()).filteredOn(complaint -> !complaint.contains("422") && !complaint.contains("file://")).isEmpty();
        }
    }

    private static String town(Path data) throws IOException {
        Path agencies = Files.writeString(folder.resolve("agencies.csv"), """
                code,name,parent_code,kind,level,address,phone,fax,email,office_hours,postcode,person_in_charge
                SLZ,示例镇人民政府,,government,town,示例镇中心路1号,0000-1234567,,,工作日9:00至17:00,,
                """);
        Path accounts = Files.writeString(folder.resolve("accounts.csv"), "login,name,agency_code,roles,phone,email\njia,示例甲,SLZ,publisher;office,,\n");
        Path documents = Files.writeString(folder.resolve("documents.jsonl"), "{\"source_id\":\"1\",\"title\":\"高龄津贴申请指南\",\"body\":\"" + GUIDE.replace("\"", "\\\"")
                + "\",\"body_format\":\"html\",\"issuer\":\"示例镇人民政府\",\"agency_code\":\"SLZ\",\"published_on\":\"2026-02-27\",\"theme\":\"民政、扶贫、救灾\",\"genre\":\"通知\",\"class\":\"proactive\"}\n");
        Outcome established = RunningProgram.run("import", "agencies", agencies.toString(), "--data", data.toString());
        assertThat(established.code()).as(established.results() + " " + established.messages()).isZero();
        Outcome taken = RunningProgram.run("import", "accounts", accounts.toString(), "--data", data.toString());
        assertThat(taken.code()).as(taken.messages().toString()).isZero();
        Outcome imported = RunningProgram.run("import", "documents", documents.toString(), "--data", data.toString());
        assertThat(imported.code()).as(imported.results() + " " + imported.messages()).isZero();
        return taken.results().stream().filter(line -> line.contains("\t")).findFirst().orElseThrow().split("\t")[1];
    }

    private Page signedIn(String once) {
        Page page = browser.person();
        browser.open(page, "/sign-in");
        page.getByLabel("登录名").fill("jia");
        page.getByLabel("密码").fill(once);
        page.getByRole(AriaRole.BUTTON, button("登录")).click();
        page.getByLabel("当前密码").fill(once);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("再输一次新密码").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, button("修改密码")).click();
        page.locator(".places").waitFor();
        return page;
    }

    private String guideAddress(Page clerk) {
        browser.open(clerk, "/documents");
        return clerk.locator("main a[href^='/doc/']").first().getAttribute("href");
    }

    private String boardRegistered(Page clerk) {
        browser.open(clerk, "/desk/places");
        picture(clerk, "desk-places-empty");
        clerk.getByLabel("名称").fill("示例村村务公开栏");
        clerk.getByLabel("展示多少天内公开的文件").fill("3660");
        clerk.getByRole(AriaRole.BUTTON, button("登记")).click();
        assertThat(clerk.locator("main").innerText()).contains("已保存");
        return clerk.url().replaceAll(".*/desk/place/(\\d+).*", "$1");
    }

    private void putUp(Page clerk, String place, String address) throws IOException {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        clerk.getByLabel("文件的索引号").fill(address.replace("/doc/", ""));
        clerk.getByLabel("照片").setInputFiles(photo);
        clerk.locator("form[action$='/put-up'] button").click();
        assertThat(clerk.locator("main").innerText()).contains("已登记").contains("高龄津贴申请指南").contains("看照片");
        picture(clerk, "desk-place");
        browser.open(clerk, "/desk/places");
        picture(clerk, "desk-places");
        browser.open(clerk, "/desk/showings");
        picture(clerk, "desk-showings");
        for (String page : List.of("/desk/bulletins", "/desk/deliveries", "/desk/pushes")) {
            browser.open(clerk, page);
            picture(clerk, page.substring(1).replace('/', '-'));
        }
    }

    /** As a telephone does: renders the sheet and decodes the code in its corner. */
    private String posterRead(String address) throws Exception {
        for (String form : List.of("card", "sheet")) {
            try (PDDocument pdf = Loader.loadPDF(bytes(address + "/" + form + ".pdf"))) {
                ImageIO.write(new PDFRenderer(pdf).renderImage(0), "png", Path.of("target/screenshots/" + form + ".png").toFile());
            }
        }
        try (PDDocument pdf = Loader.loadPDF(bytes(address + "/poster.pdf?size=A3"))) {
            BufferedImage sheet = new PDFRenderer(pdf).renderImage(0, 1.5f);
            ImageIO.write(sheet, "png", Path.of("target/screenshots/poster.png").toFile());
            int w = sheet.getWidth();
            int h = sheet.getHeight();
            LuminanceSource light = new RGBLuminanceSource(w, h, sheet.getRGB(0, 0, w, h, null, 0, w));
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light.crop(w * 3 / 5, h * 4 / 5, w - w * 3 / 5, h - h * 4 / 5)))).getText();
        }
    }

    private byte[] bytes(String path) throws IOException {
        try (InputStream content = URI.create(program.address(path)).toURL().openStream()) {
            return content.readAllBytes();
        }
    }

    private void villagerReads(String path, String place) {
        Page telephone = browser.person(320, 640, false);
        browser.open(telephone, path);
        assertThat(telephone.locator("h1").innerText()).contains("高龄津贴申请指南");
        assertThat(telephone.locator("main").innerText()).contains("120元");
        fits(telephone, "phone-document");
        for (String[] page : new String[][] {{"/board/" + place, "phone-board"}, {path + "/script", "phone-script"}, {path + "/wechat", "phone-wechat"},
                {"/notices", "phone-notices-empty"}, {"/reading-places", "phone-reading-places"}}) {
            browser.open(telephone, page[0]);
            fits(telephone, page[1]);
        }
        browser.open(telephone, "/board/" + place);
        telephone.locator("main a[href^='/doc/']").first().click();
        assertThat(telephone.locator("h1").innerText()).contains("高龄津贴申请指南");
    }

    private void fits(Page telephone, String name) {
        browser.picture(telephone, name);
        assertThat(walked(telephone, 320, 640, name)).as(name + " is wider than the telephone").isLessThanOrEqualTo(320);
    }

    /** What axe walks and measures must have scripts: the same address on a screen of the same size that has them. Returns the width. */
    private int walked(Page shown, int width, int height, String name) {
        Page walking = browser.person(width, height, true);
        walking.navigate(shown.url());
        Browser.barriers(walking).forEach(barrier -> barriers.add(name + ": " + barrier));
        int wide = ((Number) walking.evaluate("() => document.documentElement.scrollWidth")).intValue();
        walking.context().close();
        return wide;
    }

    private void screenTurns(String place) {
        Page screen = browser.person(1280, 720, false);
        browser.open(screen, "/screen/" + place);
        assertThat(screen.locator("h1").innerText()).isEqualTo("高龄津贴申请指南");
        still(screen, 1280, 720, "screen");
        screen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("暂停")).click();
        assertThat(screen.locator("footer").innerText()).contains("继续播放");
        screen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("目录")).click();
        still(screen, 1280, 720, "kiosk");
        screen.locator(".list a").first().click();
        assertThat(screen.locator("main").innerText()).contains("120元");
        still(screen, 1280, 720, "kiosk-text");
        Page portrait = browser.person(1080, 1920, false);
        browser.open(portrait, "/screen/" + place);
        still(portrait, 1080, 1920, "screen-portrait");
    }

    private void still(Page screen, int width, int height, String name) {
        browser.picture(screen, name);
        walked(screen, width, height, name);
    }

    private void stickTurns(String place) throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        try (ZipInputStream zip = new ZipInputStream(URI.create(program.address("/screen/" + place + "/pack.zip")).toURL().openStream(), StandardCharsets.UTF_8)) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                Files.write(stick.resolve(file.getName()), zip.readAllBytes());
            }
        }
        Path first = stick.resolve("index.html");
        Files.writeString(first, Files.readString(first).replaceAll("content=\"\\d+; url", "content=\"1; url")); // nobody waits for 20 seconds
        Page screen = browser.person(1280, 720, true);
        screen.navigate(first.toUri().toString());
        browser.picture(screen, "stick"); // axe refuses a page that turns by itself (WCAG 2.2.1); this one stands still when asked to
        screen.waitForURL("**/2.html");
        assertThat(screen.locator("h1").innerText()).isEqualTo("高龄津贴申请指南");
        screen.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("目录")).click();
        screen.locator(".list a").first().click();
        assertThat(screen.locator("main").innerText()).contains("120元");
        assertThat(screen.locator(".code").evaluate("image => image.naturalWidth > 0")).isEqualTo(true);
        picture(screen, "stick-text");
    }

    private void noticeHeld(Page clerk, String address) {
        browser.open(clerk, "/desk/notices");
        clerk.getByLabel("文件的索引号").fill(address.replace("/doc/", ""));
        picture(clerk, "desk-notices");
        clerk.getByRole(AriaRole.BUTTON, button("发起公示")).click();
        assertThat(clerk.locator("main").innerText()).contains("公示已经开始");
        clerk.getByLabel("异议内容").fill("第三项的标准与去年不同，请核实。");
        clerk.getByRole(AriaRole.BUTTON, button("登记异议")).click();
        assertThat(clerk.locator("main").innerText()).contains("异议已登记").contains("待处理");
        picture(clerk, "desk-notice");
        clerk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("公开页面")).click();
        assertThat(clerk.locator("main").innerText()).contains("怎样提出异议").contains("0000-1234567").contains("1件，已处理0件").doesNotContain("与去年不同");
        picture(clerk, "portal-notice");
        Page telephone = browser.person(320, 640, false);
        telephone.navigate(clerk.url());
        fits(telephone, "phone-notice");
        browser.open(clerk, "/desk");
        assertThat(clerk.locator("main").innerText()).contains("核实并处理异议");
    }

    private void picture(Page page, String name) {
        browser.picture(page, name);
        Browser.barriers(page).forEach(barrier -> barriers.add(name + ": " + barrier));
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
