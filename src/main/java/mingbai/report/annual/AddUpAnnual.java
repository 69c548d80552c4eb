package mingbai.report.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.agency.Agency;
import mingbai.agency.AgencyKind;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds up what the units handed in and holds it against what the records of the whole tree say (identity X-3), cell by cell; where they differ it says
 * which unit's report is not what its records are today.
 */
@Component
public class AddUpAnnual {

    private final AnnualBookTable table;
    private final AnnualSource source;
    private final AgencyReading agencies;

    AddUpAnnual(AnnualBookTable table, AnnualSource source, AgencyReading agencies) {
        this.table = table;
        this.source = source;
        this.agencies = agencies;
    }

    /**
     * What one unit adds.
     *
     * @param book   its report, null while none was handed in
     * @param report what is added: what was handed in, or what a unit outside sent; null while there is nothing
     * @param moved  cells in which the handed-in report is not what its records say now
     */
    public record Part(Agency agency, Scope scope, @Nullable AnnualBook book, @Nullable AnnualReport report, List<AnnualFigures.Difference> moved) {}

    /**
     * @param counted    from the records of the whole tree
     * @param sum        of the parts that were handed in, the head's own records with them
     * @param apart      cells in which the two differ, the sum before and the records after
     */
    public record Sum(AnnualReport counted, AnnualReport sum, List<AnnualFigures.Difference> apart, List<Part> parts) {

        public List<Part> missing() {
            return parts.stream().filter(part -> part.report() == null).toList();
        }

        public List<Part> handedIn() {
            return parts.stream().filter(part -> part.report() != null).toList();
        }

        /** Units whose handed-in report differs from their records. */
        public List<Part> moved() {
            return parts.stream().filter(part -> !part.moved().isEmpty()).toList();
        }
    }

    public Sum of(String head, int year) {
        Agency top = agencies.require(head);
        List<Part> parts = new ArrayList<>();
        below(top, year, parts);
        AnnualReport sum = source.count(head, year, Scope.OWN);
        for (Part part : parts) {
            sum = part.report() == null ? sum : plus(sum, part.report());
        }
        AnnualReport counted = source.count(head, year, Scope.TREE);
        List<AnnualFigures.Difference> apart = AnnualFigures.differences(sum, counted);
        return new Sum(counted, sum, apart, apart.isEmpty() ? parts : parts.stream().map(part -> compared(part, year)).toList());
    }

    private Part compared(Part part, int year) {
        return part.book() == null || part.report() == null ? part : new Part(part.agency(), part.scope(), part.book(), part.report(),
                AnnualFigures.differences(part.report(), source.count(part.agency().code(), year, part.scope())));
    }

    /** A government below brings the sum of its own tree; where it has not handed that in, its units count one by one. */
    private void below(Agency top, int year, List<Part> parts) {
        for (Agency child : agencies.children(top.code())) {
            boolean owes = AnnualCollection.owes(child, year);
            Optional<AnnualBook> whole = owes && child.kind() == AgencyKind.GOVERNMENT ? handedIn(child.code(), year, Scope.TREE) : Optional.empty();
            if (whole.isPresent()) {
                parts.add(part(child, Scope.TREE, whole.get()));
                continue;
            }
            if (owes) {
                parts.add(handedIn(child.code(), year, Scope.OWN).map(book -> part(child, Scope.OWN, book))
                        .orElseGet(() -> new Part(child, AnnualTerm.scope(child.kind()), null, source.received(child.code(), year).orElse(null), List.of())));
            }
            below(child, year, parts);
        }
    }

    private Optional<AnnualBook> handedIn(String agency, int year, Scope scope) {
        return table.find(agency, year, scope).filter(book -> book.state().isHandedIn());
    }

    private Part part(Agency agency, Scope scope, AnnualBook book) {
        return new Part(agency, scope, book, AnnualText.read(book.current().report()), List.of());
    }

    private static AnnualReport plus(AnnualReport one, AnnualReport other) {
        return new AnnualReport(one.agency(), one.year(), one.format(), one.table1().plus(other.table1()), one.table2().plus(other.table2()),
                one.table3().plus(other.table3()), new TreeMap<>());
    }
}
