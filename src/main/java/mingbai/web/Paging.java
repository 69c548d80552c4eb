package mingbai.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one stands in a list that is shown page by page: pages count from 1, {@code total} counts rows. {@code address} is that of the
 * first page with its filters ({@code /documents?year=2026}); the others add {@code page=N}.
 */
public record Paging(int page, int size, long total, String address) {

    /** Nobody reads further by hand, and a database must not count its way to page 4,000,000: such pages are narrowed by filters. */
    public static final int LAST_REACHABLE = 500;

    public Paging {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page " + page + " of size " + size + " in " + total);
        }
    }

    /** From what stands in the address: anything that is not a page of this list is the nearest one that is. */
    public static Paging of(int asked, int size, long total, String address) {
        return new Paging(Math.clamp(asked, 1, pages(size, total)), size, total, address);
    }

    private static int pages(int size, long total) {
        return (int) Math.clamp((total + size - 1) / size, 1, LAST_REACHABLE);
    }

    public int pages() {
        return pages(size, total);
    }

    public long offset() {
        return (long) (page - 1) * size;
    }

    public boolean onlyOne() {
        return pages() == 1;
    }

    /** Address of a page; the first keeps the bare address, so that a list has one address only. */
    public String to(int number) {
        if (number == 1) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** The pages worth a link: the first, the last, two on either side; 0 stands for a gap. */
    public List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        int before = 0;
        for (int number = 1; number <= pages(); number++) {
            if (number == 1 || number == pages() || Math.abs(number - page) <= 2) {
                if (number - before > 1) {
                    shown.add(number - before == 2 ? number - 1 : 0);
                }
                shown.add(number);
                before = number;
            }
        }
        return shown;
    }
}
