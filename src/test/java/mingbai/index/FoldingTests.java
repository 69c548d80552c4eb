package mingbai.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTests {

    @Test
    void traditionalCharactersBecomeSimplified() {
        assertThat(Folding.fold("國家安全法")).isEqualTo("国家安全法");
        assertThat(Folding.fold("個人信息保護")).isEqualTo("个人信息保护");
        assertThat(Folding.fold("依法答覆並徵收")).isEqualTo("依法答复并征收");
    }

    @Test
    void widthCaseAndRadicalFormsAreEvenedOut() {
        assertThat(Folding.fold("ＧＢ／Ｔ　16180")).isEqualTo("gb/t 16180");
        assertThat(Folding.fold("⼈⺠政府")).isEqualTo("人民政府");
    }

    @Test
    void everyCharacterStaysOneCharacter() {
        assertThat(Folding.fold("國\uD840\uDC00家\uD800x")).isEqualTo("国\uD840\uDC00家 x");
    }

    @Test
    void theTableIsThatOfTheLibrary() {
        List<String> different = new ArrayList<>();
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            String simple = ZhConverterUtil.toSimple(String.valueOf(c));
            boolean folded = Folding.fold(simple).equals(Folding.fold(String.valueOf(c)));
            if (!folded && simple.length() == 1) {
                different.add(c + simple);
            }
        }
        assertThat(different).isEmpty();
    }
}
