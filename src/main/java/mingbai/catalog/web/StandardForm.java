package mingbai.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What stands in the forms that issue standards, as typed. */
public record StandardForm(@Nullable String root, @BindParam("built_in") @Nullable List<String> builtIn, @Nullable String code, @Nullable String name,
        @Nullable String kinds, @Nullable String levels, @Nullable String basis, @Nullable String note, @BindParam("effective_on") @Nullable String effectiveOn) {

    static StandardForm empty(String root, String today) {
        return new StandardForm(root, List.of(), "", "", "", "", "", "", today);
    }

    public String in(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    public List<String> chosen() {
        return builtIn == null ? List.of() : builtIn;
    }
}
