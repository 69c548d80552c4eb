package mingbai.inspection.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How much is to be drawn ({@code inspection/sampling.yaml}). @param share in percent @param confirmed whether the basis was read */
public record Sampling(int share, String period, boolean confirmed, String basis) {

    public static final Sampling USUAL = read();

    private static Sampling read() {
        try (InputStream file = new ClassPathResource("inspection/sampling.yaml").getInputStream()) {
            Map<?, ?> top = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Sampling((Integer) top.get("share"), String.valueOf(top.get("period")), Boolean.TRUE.equals(top.get("confirmed")), String.valueOf(top.get("basis")));
        } catch (IOException e) {
            throw new UncheckedIOException("inspection/sampling.yaml cannot be read", e);
        }
    }

    public String said() {
        return period + "不少于" + share + "%（" + basis + (confirmed ? "" : "，待核实") + "）";
    }
}
