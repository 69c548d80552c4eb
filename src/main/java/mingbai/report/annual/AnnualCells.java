package mingbai.report.annual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mingbai.agency.reading.AgencyReading;
import mingbai.figure.FigureRecord;
import mingbai.figure.Scope;
import mingbai.publication.reading.NormativeReading;
import mingbai.request.reading.AnnualRequestReading;
import mingbai.request.reading.AnnualRow;
import mingbai.request.reading.FeeReading;
import mingbai.request.remedy.RemedyKind;
import mingbai.request.remedy.RemedyReading;
import mingbai.statistics.source.FigureKey;
import mingbai.statistics.source.FigureSourceReading;
import mingbai.statistics.source.SourceFigure;
import mingbai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands behind each cell of a counted annual report, by the cell's path ({@code table2.r3_1.natural}), with the condition the cell was counted
 * with: the amounts of its records add up to it. Requests and remedies count 1 each, so does a normative document; a figure of another business
 * system is one record with its own number (fees in fen). {@link #PROCESSING_FEES} opens the fees of part six.
 */
@Component
@Transactional(readOnly = true)
public class AnnualCells {

    /** Path of the processing fees collected, in fen: part six states their sum. */
    public static final String PROCESSING_FEES = "part6.processing_fees";

    private static final int AT_ONCE = 500;

    private final AgencyReading agencies;
    private final AnnualRequestReading requests;
    private final RemedyReading remedies;
    private final FeeReading fees;
    private final FigureSourceReading told;
    private final Table1Counting disclosed;

    AnnualCells(AgencyReading agencies, AnnualRequestReading requests, RemedyReading remedies, FeeReading fees, FigureSourceReading told, Table1Counting disclosed) {
        this.agencies = agencies;
        this.requests = requests;
        this.remedies = remedies;
        this.fees = fees;
        this.told = told;
        this.disclosed = disclosed;
    }

    /** How to count and read the records of one cell. */
    private interface Opened {

        long count();

        List<FigureRecord> records(long offset, int limit);

        /** A few hundred at a time. */
        default void each(Consumer<FigureRecord> consumer) {
            long offset = 0;
            List<FigureRecord> some = records(offset, AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(consumer);
                offset += some.size();
                some = some.size() < AT_ONCE ? List.of() : records(offset, AT_ONCE);
            }
        }
    }

    /** How many records there are: for requests, remedies and documents the number of the cell itself. @throws NotFound where there is no such cell */
    public long count(String agency, int year, Scope scope, String where) {
        return open(agency, year, scope, where).count();
    }

    /** @throws NotFound where there is no such cell */
    public List<FigureRecord> records(String agency, int year, Scope scope, String where, long offset, int limit) {
        return open(agency, year, scope, where).records(offset, limit);
    }

    /** All of them, one by one as they are read. */
    public void each(String agency, int year, Scope scope, String where, Consumer<FigureRecord> consumer) {
        open(agency, year, scope, where).each(consumer);
    }

    private Opened open(String agency, int year, Scope scope, String where) {
        agencies.require(agency);
        List<String> codes = scope.agencies(agency, agencies::subtree);
        String[] path = where.split("\\.", -1);
        return switch (path[0]) {
            case "table1" -> figures(codes, year, where.substring("table1".length()));
            case "table2" -> requests(codes, year, path);
            case "table3" -> remedies(codes, year, path);
            case "part6" -> fees(codes, year, where);
            default -> throw new NotFound();
        };
    }

    private Opened requests(Collection<String> codes, int year, String[] path) {
        if (path.length != 3) {
            throw new NotFound();
        }
        AnnualRow row = AnnualRow.ofKey(path[1]).orElseThrow(NotFound::new);
        Column column = Column.ofKey(path[2]).orElseThrow(NotFound::new);
        return new Opened() {
            @Override
            public long count() {
                return requests.count(codes, year, row, column.kind().orElse(null));
            }

            @Override
            public List<FigureRecord> records(long offset, int limit) {
                return requests.records(codes, year, row, column.kind().orElse(null), offset, limit).stream().map(AnnualCells::record).toList();
            }

            @Override
            public void each(Consumer<FigureRecord> consumer) {
                requests.each(codes, year, row, column.kind().orElse(null), counted -> consumer.accept(record(counted)));
            }
        };
    }

    /** What was asked may tell who asked: the public sees when it came and how it ended. */
    private static FigureRecord record(AnnualRequestReading.Counted counted) {
        String ended = counted.outcome() == null ? "" : "，" + counted.concluded() + "办结：" + counted.outcome().label();
        return new FigureRecord(Long.toString(counted.id()), counted.agency(), counted.received().toString(), counted.number() + " " + counted.subject(),
                counted.received() + "收到的申请" + ended, counted.address(), "", 1);
    }

    private Opened remedies(Collection<String> codes, int year, String[] path) {
        if (path.length != 3) {
            throw new NotFound();
        }
        RemedyKind kind = RemedyKind.ofCode(path[1]).orElseThrow(NotFound::new);
        RemedyColumn column = RemedyColumn.ofKey(path[2]).orElseThrow(NotFound::new);
        RemedyReading.Filter filter = new RemedyReading.Filter(year, kind, column == RemedyColumn.TOTAL ? "" : column.key());
        return new Opened() {
            @Override
            public long count() {
                return remedies.count(codes, filter);
            }

            @Override
            public List<FigureRecord> records(long offset, int limit) {
                return remedies.list(codes, filter, limit, offset).stream().map(line -> new FigureRecord(Long.toString(line.id()), line.agency(),
                        line.filedOn().toString(), line.kind().label() + " " + line.number(), line.filedOn() + "提起的" + line.kind().label(),
                        "/desk/remedy/" + line.id(), "", 1)).toList();
            }
        };
    }

    /** @param line {@code .licences}, {@code .normative.issued}, … */
    private Opened figures(Collection<String> codes, int year, String line) {
        FigureKey key = key(line).orElseThrow(NotFound::new);
        Table1Counting.@Nullable Documents documents = key.isNormative() ? disclosed.documents(codes, year) : null;
        List<NormativeReading.Row> computed = documents == null ? List.of() : documents.of(key);
        List<String> others = documents == null ? List.copyOf(codes) : documents.others(codes);
        return new Opened() {
            @Override
            public long count() {
                return computed.size() + told.count(others, year, key);
            }

            @Override
            public List<FigureRecord> records(long offset, int limit) {
                List<FigureRecord> records = new ArrayList<>();
                computed.stream().skip(offset).limit(limit).map(AnnualCells::record).forEach(records::add);
                told.list(others, year, key, Math.max(0, offset - computed.size()), limit - records.size()).stream().map(AnnualCells::record).forEach(records::add);
                return records;
            }
        };
    }

    /** The figure of a line: {@code .regulations.in_force} is told as {@code regulations_in_force}. */
    private static Optional<FigureKey> key(String line) {
        return Arrays.stream(FigureKey.values()).filter(key -> line.equals(switch (key) {
            case REGULATIONS_ISSUED -> ".regulations.issued";
            case REGULATIONS_REPEALED -> ".regulations.repealed";
            case REGULATIONS_IN_FORCE -> ".regulations.in_force";
            case NORMATIVE_ISSUED -> ".normative.issued";
            case NORMATIVE_REPEALED -> ".normative.repealed";
            case NORMATIVE_IN_FORCE -> ".normative.in_force";
            case LICENCES, PUNISHMENTS, COERCIONS, FEES -> "." + key.key();
        })).findFirst();
    }

    private static FigureRecord record(NormativeReading.Row row) {
        String label = row.documentNumber().isEmpty() ? row.title() : row.title() + "（" + row.documentNumber() + "）";
        return new FigureRecord(Long.toString(row.document()), row.agency(), row.madeOn().toString(), label, label, "/desk/document/" + row.document(),
                "/doc/" + row.indexNumber(), 1);
    }

    private static FigureRecord record(SourceFigure figure) {
        String label = figure.year() + "年" + figure.key().label() + "：" + figure.told().toPlainString() + figure.key().unit();
        return new FigureRecord(Long.toString(figure.id()), figure.agency(), figure.year() + "-12-31", label + "，来源：" + figure.source(), label, figure.address(), "",
                figure.value());
    }

    private Opened fees(Collection<String> codes, int year, String where) {
        if (!where.equals(PROCESSING_FEES)) {
            throw new NotFound();
        }
        List<FeeReading.Paid> paid = fees.list(codes, year, Integer.MAX_VALUE);
        return new Opened() {
            @Override
            public long count() {
                return paid.size();
            }

            @Override
            public List<FigureRecord> records(long offset, int limit) {
                return paid.stream().skip(offset).limit(limit).map(one -> new FigureRecord(Long.toString(one.request()), one.agency(), one.on().toString(),
                        one.number() + " " + one.subject(), one.on() + "收取的信息处理费", "/desk/request/" + one.request(), "", one.fen())).toList();
            }
        };
    }
}
