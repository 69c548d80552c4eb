package mingbai.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion.Entry;
import mingbai.review.GiveOpinion.Opinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.SecrecyResult;
import mingbai.review.reading.MatterView;
import mingbai.review.reading.ReviewReading;
import mingbai.storage.FileStore;
import mingbai.storage.StoredFile;
import mingbai.web.NotFound;
import mingbai.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads a decision out of what was typed. */
@Component
class Decisions {

    private final ReviewReading reviews;
    private final AgencyReading agencies;

    Decisions(ReviewReading reviews, AgencyReading agencies) {
        this.reviews = reviews;
        this.agencies = agencies;
    }

    Opinion opinion(long id, DecisionForm form, Entry entry) {
        MatterView matter = reviews.matter(id).orElseThrow(NotFound::new);
        Decision decision = form.decided().orElseThrow(() -> new Refused("decision", "请选择同意、退回修改或者不同意"));
        boolean secrecy = matter.current().role().equals("secrecy_review");
        return new Opinion(id, form.step(), decision, form.opinion(), secrecy && decision == Decision.APPROVE ? conclusion(form) : null, entry);
    }

    private SecrecyDecision conclusion(DecisionForm form) {
        SecrecyResult result = form.concluded().orElseThrow(() -> new Refused("result", "请作出保密审查结论"));
        return new SecrecyDecision(result, limited("basis", form.basis()), limited("note", form.note()), limited("declassification", form.declassification()),
                form.referredTo().isEmpty() ? null : codeOf(form.referredTo()));
    }

    private static String limited(String field, String text) {
        if (text.length() > 2000) {
            throw new Refused(field, "请控制在2000字以内");
        }
        return text;
    }

    private @Nullable String codeOf(String typed) {
        List<Agency> named = typed.length() > 100 ? List.of() : agencies.list(new AgencyReading.Filter(typed, "", null, null, null), 0, 50).agencies();
        List<String> codes = named.stream().filter(agency -> agency.code().equals(typed) || agency.name().equals(typed)
                || agency.facts().shortName().equals(typed)).map(Agency::code).distinct().toList();
        if (codes.size() != 1) {
            throw new Refused("referredTo", "没有找到机关“" + typed + "”，请填写全称");
        }
        return codes.getFirst();
    }

    StoredFile put(FileStore files, MultipartFile sent) {
        try (InputStream content = sent.getInputStream()) {
            return files.put(content, called(sent));
        } catch (IOException e) {
            throw new UncheckedIOException("upload broke off", e);
        }
    }

    static String called(MultipartFile sent) {
        String name = sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\\p{Cntrl}\"<>|:*?]", "_");
        return last.isBlank() ? "材料" : last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
