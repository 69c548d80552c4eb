package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentGuessTests {

    @Test
    void aRedHeadPaperTellsEverything() {
        DocumentGuess guess = DocumentGuess.of("""
                青禾县人民政府办公室文件
                青政办发[2026]7号
                青禾县人民政府办公室
                关于印发《青禾县农村饮水安全
                管理办法》的通知
                各乡镇人民政府，县政府各部门：
                《青禾县农村饮水安全管理办法》已经县政府第三次常务会议研究同意，现印发给你们，请认真组织实施。
                本办法自2026年5月1日起施行，有效期五年。
                青禾县人民政府办公室
                2026年3月2日
                """);
        assertThat(guess.title()).isEqualTo("青禾县人民政府办公室关于印发《青禾县农村饮水安全管理办法》的通知");
        assertThat(guess.documentNumber()).isEqualTo("青政办发〔2026〕7号");
        assertThat(guess.issuer()).isEqualTo("青禾县人民政府办公室");
        assertThat(guess.writtenOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(guess.effectiveOn()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(guess.expiresOn()).isEqualTo(LocalDate.of(2031, 4, 30));
        assertThat(guess.genre()).isEqualTo("通知");
        assertThat(guess.summary()).startsWith("《青禾县农村饮水安全管理办法》已经");
        assertThat(guess.found()).containsExactly("title", "documentNumber", "issuer", "writtenOn", "effectiveOn", "expiresOn", "genre", "summary");
    }

    @Test
    void chineseDatesAndASignatureAreRead() {
        DocumentGuess guess = DocumentGuess.of("""
                关于开展安全生产大检查的通告
                为落实安全生产责任，决定在全县开展安全生产大检查，重点检查矿山、危险化学品和人员密集场所。
                本通告自发布之日起施行。
                青禾县应急管理局
                二〇二六年十一月二十二日
                """);
        assertThat(guess.issuer()).isEqualTo("青禾县应急管理局");
        assertThat(guess.writtenOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(guess.effectiveOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(guess.genre()).isEqualTo("通告");
    }

    @Test
    void whatIsNotThereStaysEmpty() {
        DocumentGuess guess = DocumentGuess.of("随手记的几句话");
        assertThat(guess.title()).isEqualTo("随手记的几句话");
        assertThat(guess.documentNumber()).isEmpty();
        assertThat(guess.writtenOn()).isNull();
        assertThat(guess.found()).containsExactly("title");
        assertThat(DocumentGuess.of("").found()).isEmpty();
    }

    @Test
    void anImpossibleDayIsNotGuessed() {
        assertThat(DocumentGuess.of("关于放假的通知\n2026年2月30日").writtenOn()).isNull();
    }
}
