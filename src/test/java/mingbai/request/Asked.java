package mingbai.request;

import java.time.LocalDate;
import java.util.List;
import mingbai.law.ApplicantKind;

/** Requests for tests, in the words of the trade; demo people are obviously made up. */
public final class Asked {

    private Asked() {}

    public static Submission counter(String agency, LocalDate on) {
        return by(agency, Channel.COUNTER, on);
    }

    public static Submission web(String agency, LocalDate on) {
        return by(agency, Channel.WEB, on);
    }

    public static Submission by(String agency, Channel channel, LocalDate on) {
        return new Submission(agency, channel, on, List.of(person("张三丰")), "城东村道工程2025年决算", "城东村道改造工程2025年度竣工决算报告，大约在2025年12月形成。",
                SupplyForm.ELECTRONIC, SupplyWay.PLATFORM);
    }

    public static Submission.Person person(String name) {
        return new Submission.Person(ApplicantKind.NATURAL, name, "", "", "0990-0000001", "", "示范市城东路1号", "");
    }
}
