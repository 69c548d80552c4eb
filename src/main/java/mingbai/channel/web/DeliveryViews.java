package mingbai.channel.web;

import java.util.List;
import mingbai.channel.Delivery;
import mingbai.channel.Delivery.Receiver;
import mingbai.publication.reading.PublicRow;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** What the pages of deliveries show. */
public final class DeliveryViews {

    private DeliveryViews() {}

    /** @param waiting how many documents of the year were not handed over; {@code undelivered} shows the first of them */
    public record Page(List<Choice> agencies, String agency, String agencyName, Receiver kind, int year, long waiting, List<PublicRow> undelivered, List<Delivery> past,
            boolean acts, Typed typed, List<Issue> issues, String notice) {

        public String address(Receiver other) {
            return "/desk/deliveries?agency=" + agency + "&year=" + year + "&kind=" + other;
        }

        public boolean ticked(PublicRow row) {
            return typed.documents().contains(row.indexNumber());
        }
    }

    /** A delivery as it is typed. */
    public record Typed(String receiver, String day, String receipt, List<String> documents) {}

    public record One(Delivery delivery, String agency, List<Line> lines) {

        public record Line(String indexNumber, String title, String address) {}
    }
}
