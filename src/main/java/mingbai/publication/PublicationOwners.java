package mingbai.publication;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.ledger.Ids;
import mingbai.publication.reading.DeskReading;
import mingbai.publication.reading.ErrorReportReading;
import mingbai.publication.reading.IssuedReading;
import mingbai.publication.reading.NormativeReading;
import mingbai.web.Owned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose editions, documents, joint confirmations and error reports are: for the addresses that name them. */
@Configuration(proxyBeanMethods = false)
class PublicationOwners {

    private static final Pattern JOINT = Pattern.compile("(" + Ids.PATTERN + ")-([0-9A-Za-z_\\-]{1,32})");

    @Bean
    Owned editionOwner(DeskReading desk) {
        return new Kind("edition", byNumber(desk::agencyOfEdition));
    }

    @Bean
    Owned documentOwner(DeskReading desk) {
        return new Kind("document", byNumber(desk::agencyOfDocument));
    }

    @Bean
    Owned reportOwner(ErrorReportReading reports) {
        return new Kind("report", byNumber(id -> reports.find(id).map(ErrorReportReading.Report::agency)));
    }

    @Bean
    Owned issuedOwner(IssuedReading issued) {
        return new Kind("issued", byNumber(issued::agencyOf));
    }

    @Bean
    Owned cleanUpOwner(NormativeReading normative) {
        return new Kind("cleanup", byNumber(id -> normative.cleanUp(id).map(NormativeReading.CleanUpLine::agency)));
    }

    /** A joint confirmation is named {@code <document>-<agency asked>} and belongs to the agency asked. */
    @Bean
    Owned jointOwner(DeskReading desk) {
        return new Kind("joint", id -> {
            Matcher parts = JOINT.matcher(id);
            return !parts.matches() ? Optional.empty() : desk.jointOf(Long.parseLong(parts.group(1))).stream().map(DeskReading.JointLine::agency)
                    .filter(agency -> agency.equals(parts.group(2))).findFirst();
        });
    }

    private static Function<String, Optional<String>> byNumber(LongFunction<Optional<String>> agency) {
        return id -> id.matches(Ids.PATTERN) ? agency.apply(Long.parseLong(id)) : Optional.empty();
    }

    private record Kind(String kind, Function<String, Optional<String>> agency) implements Owned {

        @Override
        public Optional<String> agencyOf(String id) {
            return agency.apply(id);
        }
    }
}
