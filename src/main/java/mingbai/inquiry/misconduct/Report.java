package mingbai.inquiry.misconduct;

/** A report that was opened by the program: its row and its inside. {@code year} is the one it was taken down in. */
public record Report(long id, int year, long version, Matter matter) {

    Report holding(Matter other) {
        return new Report(id, year, version + 1, other);
    }

    @Override
    public String toString() {
        return "Report[" + id + "]";
    }
}
