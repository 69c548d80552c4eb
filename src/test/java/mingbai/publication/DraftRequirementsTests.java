package mingbai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftRequirementsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void aCompleteProactiveDocumentMayBeSubmitted() {
        assertThat(DraftRequirements.toSubmit(DocumentFixtures.notice(), TODAY)).isEmpty();
    }

    @Test
    void theLegalContentOfTheCatalogIsDemanded() {
        Content bare = DocumentFixtures.bare("关于开展春季绿化的通知", "<p>各乡镇：</p>");
        assertThat(DraftRequirements.toSubmit(bare, TODAY)).extracting(Issue::field)
                .containsExactlyInAnyOrder("summary", "issuer", "theme", "genre", "writtenOn");
    }

    @Test
    void aDayOfWritingInTheFutureIsRefused() {
        Content future = DocumentFixtures.notice(LocalDate.of(2026, 3, 3));
        assertThat(DraftRequirements.toSubmit(future, TODAY)).extracting(Issue::text).containsExactly("成文日期2026-03-03晚于今天，请核对");
    }

    @Test
    void whatIsNotPublicNeedsItsGroundAndADayToLookAgain() {
        assertThat(DraftRequirements.toSubmit(exempt(null, null), TODAY)).extracting(Issue::field).containsExactlyInAnyOrder("ground", "lookAgainOn");
        assertThat(DraftRequirements.toSubmit(exempt(Ground.NOT_OF_GENERAL_CONCERN, LocalDate.of(2027, 3, 2)), TODAY)).extracting(Issue::field)
                .containsExactly("ground");
        assertThat(DraftRequirements.toSubmit(exempt(Ground.PROCESS, LocalDate.of(2026, 3, 2)), TODAY)).extracting(Issue::field)
                .containsExactly("lookAgainOn");
        assertThat(DraftRequirements.toSubmit(exempt(Ground.PROCESS, LocalDate.of(2027, 3, 2)), TODAY)).isEmpty();
    }

    @Test
    void aGuessMustBeConfirmedFirst() {
        Content n = DocumentFixtures.notice();
        Content guessed = new Content(n.title(), n.body(), n.issuer(), n.documentNumber(), n.writtenOn(), n.effectiveOn(), n.expiresOn(), n.theme(), n.genre(),
                n.disclosureClass(), n.ground(), n.groundNote(), n.lookAgainOn(), n.audience(), n.summary(), n.keywords(), n.catalogCode(), n.joint(),
                n.interprets(), n.attachments(), Set.of("writtenOn", "issuer"));
        assertThat(DraftRequirements.toSubmit(guessed, TODAY)).extracting(Issue::text).containsExactly("还有系统识别的内容没有确认：发文机关、成文日期");
    }

    private static Content exempt(@Nullable Ground ground, @Nullable LocalDate lookAgain) {
        Content n = DocumentFixtures.notice();
        return new Content(n.title(), n.body(), n.issuer(), n.documentNumber(), n.writtenOn(), n.effectiveOn(), n.expiresOn(), n.theme(), n.genre(),
                DisclosureClass.EXEMPT, ground, "", lookAgain, n.audience(), n.summary(), n.keywords(), n.catalogCode(), List.of(), List.of(), List.of(), Set.of());
    }
}
