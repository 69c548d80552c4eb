package mingbai.inspection.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mingbai.inspection.paper.OpenedFile.State;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader meets who opens an attachment: each sort of damage beside a sound file. */
class OpenedFileTests {

    private static final String PDF = "application/pdf";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PNG = "image/png";
    private static final String ZIP = "application/zip";

    @TempDir private Path folder;

    private State state(Path file, String mediaType) {
        return OpenedFile.of(file, file.getFileName().toString(), mediaType).state();
    }

    private Path cut(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut-" + file.getFileName()), Arrays.copyOf(whole, whole.length / 2));
    }

    private Path sheet(String cell) throws IOException {
        Path file = folder.resolve("名单.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            if (!cell.isEmpty()) {
                sheet.createRow(0).createCell(0).setCellValue(cell);
            }
            book.write(out);
        }
        return file;
    }

    @Test
    void aSheetWithWordsOpensAndItsHalfDoesNot() throws IOException {
        assertThat(state(sheet("学校"), XLSX)).isEqualTo(State.SOUND);
        assertThat(state(cut(sheet("学校")), XLSX)).isEqualTo(State.BROKEN);
    }

    @Test
    void aPictureOpensAndItsHalfDoesNot() throws IOException {
        Path picture = folder.resolve("示意图.png");
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, i * 2_654_435);
        }
        ImageIO.write(noise, "png", picture.toFile());
        assertThat(state(picture, PNG)).isEqualTo(State.SOUND);
        assertThat(state(cut(picture), PNG)).isEqualTo(State.BROKEN);
    }

    @Test
    void aPdfWithoutWordsIsAScanAndOneWithAPasswordIsLocked() throws IOException {
        Path scan = folder.resolve("扫描件.pdf");
        Path locked = folder.resolve("加密.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(scan.toFile());
            document.protect(new StandardProtectionPolicy("所有者", "secret", new AccessPermission()));
            document.save(locked.toFile());
        }
        assertThat(state(scan, PDF)).isEqualTo(State.SCANNED);
        assertThat(state(locked, PDF)).isEqualTo(State.LOCKED);
    }

    @Test
    void anArchiveOpensUnlessItIsEmptyOrCut() throws IOException {
        Path archive = folder.resolve("材料.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("1.txt"));
            zip.write("材料".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(state(archive, ZIP)).isEqualTo(State.SOUND);
        assertThat(state(cut(archive), ZIP)).isEqualTo(State.BROKEN);
        Path empty = folder.resolve("空.zip");
        new ZipOutputStream(Files.newOutputStream(empty)).close();
        assertThat(state(empty, ZIP)).isEqualTo(State.EMPTY);
    }

    @Test
    void anEmptyFileAndOneThatIsGone() throws IOException {
        assertThat(state(Files.createFile(folder.resolve("空.pdf")), PDF)).isEqualTo(State.EMPTY);
        assertThat(state(folder.resolve("没有.pdf"), PDF)).isEqualTo(State.BROKEN);
    }

    @Test
    void aLockedOfficeFileIsKnownByItsKindAndAnUnrecognisedOneByItsName() throws IOException {
        assertThat(state(Files.writeString(folder.resolve("加密.docx"), "x"), "application/x-tika-ooxml-protected")).isEqualTo(State.LOCKED);
        assertThat(state(Files.write(folder.resolve("损坏.pdf"), new byte[] {0, 1, 2, 3}), "application/octet-stream")).isEqualTo(State.BROKEN);
    }

    @Test
    void whatTheProgramCannotJudgeItDoesNotJudge() throws IOException {
        assertThat(state(Files.writeString(folder.resolve("会议.mp4"), "x"), "video/mp4")).isEqualTo(State.NOT_LOOKED);
    }

    @Test
    void aNameThatPromisesAnotherKindOfFileContradictsItsContent() {
        assertThat(OpenedFile.contradiction("名单.pdf", PNG)).contains("PDF").contains("图片");
        assertThat(OpenedFile.contradiction("名单.pdf", PDF)).isEmpty();
        assertThat(OpenedFile.contradiction("名单.doc", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")).as("opens all the same").isEmpty();
        assertThat(OpenedFile.contradiction("名单", PDF)).as("no extension promises nothing").isEmpty();
        assertThat(OpenedFile.contradiction("数据.dat", "application/octet-stream")).isEmpty();
    }
}
