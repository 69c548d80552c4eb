package mingbai.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import mingbai.paper.Sheet.Size;
import mingbai.paper.Sheet.Use;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Reads sheets for the wall with another library than the one that wrote them, and their codes as a telephone does. */
class SheetWriterTests {

    private static final String ADDRESS = "https://www.example.gov.cn/doc/11330000000000000X/2026-00001";
    private static final String SENTENCE = "请各位村民相互转告，按时到村便民服务点办理，过期不再受理。";

    @Test
    void a_short_notice_fills_one_sheet_and_its_code_leads_to_the_page() throws Exception {
        try (PDDocument pdf = read("short-a3", sheet(Size.A3, Use.POSTER, "<p>" + SENTENCE + "</p>"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf)).contains("停水通知", "示例村村民委员会", "索引号：EXAMPLE", "电话：0000-1234567", SENTENCE.substring(0, 10)).doesNotContain("第1张");
            assertThat(Math.round(pdf.getPage(0).getMediaBox().getWidth() / Page.MM)).isEqualTo(297);
            assertThat(code(pdf, 0)).isEqualTo(ADDRESS);
        }
    }

    @Test
    void a_long_one_goes_on_over_numbered_sheets_each_with_its_code() throws Exception {
        try (PDDocument pdf = read("long-a4", sheet(Size.A4, Use.POSTER, ("<h2>一、办理要求</h2><p>" + SENTENCE.repeat(6) + "</p>").repeat(12)))) {
            int sheets = pdf.getNumberOfPages();
            assertThat(sheets).isBetween(3, 12);
            assertThat(text(pdf)).contains("第1张，共" + sheets + "张", "第" + sheets + "张，共" + sheets + "张");
            assertThat(code(pdf, sheets - 1)).isEqualTo(ADDRESS);
        }
    }

    @Test
    void tables_lists_and_rare_characters_stand_on_a_sheet_too() throws Exception {
        try (PDDocument pdf = read("table-a4", sheet(Size.A4, Use.HANDOUT,
                "<p>喆、堃、䶮</p><ol><li>先登记<ul><li>带身份证</li></ul></li></ol><blockquote><p>引文</p></blockquote><table><thead><tr><th>年龄</th><th>标准</th></tr></thead>"
                        + "<tbody><tr><td>80</td><td>60元</td></tr></tbody></table>"))) {
            assertThat(text(pdf)).contains("喆、堃、䶮", "1. 先登记", "· 带身份证", "引文", "60元");
        }
    }

    @Test
    void an_empty_text_and_a_very_long_title_are_sheets() throws Exception {
        try (PDDocument pdf = read("title-a4", new Sheet(Size.A4, Use.POSTER, "", "关于示例的通知".repeat(40), "", "", List.of(), List.of("很长的一行".repeat(60)), ADDRESS))) {
            assertThat(text(pdf)).contains("关于示例的通知");
        }
    }

    private static Sheet sheet(Size size, Use use, String html) {
        return new Sheet(size, use, "示例村村民委员会　政府信息公开", "停水通知", "", "示例村村民委员会", HtmlBlocks.of(html, ""),
                List.of("索引号：EXAMPLE/2026-00001", "示例村村民委员会　电话：0000-1234567", ADDRESS), ADDRESS);
    }

    private static PDDocument read(String name, Sheet sheet) throws IOException {
        PDDocument pdf = Loader.loadPDF(SheetWriter.write(sheet));
        Path pictures = Files.createDirectories(Path.of("target/look"));
        ImageIO.write(new PDFRenderer(pdf).renderImage(0, 0.8f), "png", pictures.resolve("sheet-" + name + ".png").toFile());
        return pdf;
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static String code(PDDocument pdf, int page) throws Exception {
        BufferedImage image = new PDFRenderer(pdf).renderImage(page, 1.5f);
        int w = image.getWidth();
        int h = image.getHeight();
        LuminanceSource light = new RGBLuminanceSource(w, h, image.getRGB(0, 0, w, h, null, 0, w));
        LuminanceSource corner = light.crop(w * 3 / 5, h * 4 / 5, w - w * 3 / 5, h - h * 4 / 5);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(corner))).getText();
    }
}
