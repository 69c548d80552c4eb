package mingbai.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mingbai.notice.contact.Contact.Way;
import org.junit.jupiter.api.Test;

class ContactTests {

    @Test
    void an_address_is_the_same_however_it_is_written() {
        for (String typed : List.of("Zhang.San@Example.CN", " zhang.san@example.cn ", "ｚｈａｎｇ．ｓａｎ＠ｅｘａｍｐｌｅ．ｃｎ")) {
            assertThat(Contact.of(typed)).contains(new Contact(Way.EMAIL, "zhang.san@example.cn"));
        }
    }

    @Test
    void a_telephone_number_is_the_same_however_it_is_written() {
        for (String typed : List.of("13900000001", "+86 139-0000-0001", "0086 139 0000 0001", "１３９００００００01")) {
            assertThat(Contact.of(typed)).contains(new Contact(Way.PHONE, "13900000001"));
        }
    }

    @Test
    void what_reaches_nobody_is_no_contact() {
        for (String typed : List.of("", "张三", "0990-0000001", "12900000001", "139000000011", "a@b", "a@b.cn, c@d.cn", "a@b.cn\r\nBcc: c@d.cn", "x".repeat(5_000) + "@example.cn",
                "a'or'1@example.cn\u0000", "tel13900000001")) {
            assertThat(Contact.of(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void it_never_names_itself_in_full() {
        assertThat(new Contact(Way.PHONE, "13900000001")).hasToString("PHONE:139****0001");
        assertThat(new Contact(Way.EMAIL, "zhang.san@example.cn").masked()).isEqualTo("z***@example.cn");
        assertThat("" + new Contact(Way.EMAIL, "zhang.san@example.cn")).doesNotContain("zhang");
    }

    @Test
    void what_was_written_down_is_found_again_and_nothing_else() {
        Contact phone = new Contact(Way.PHONE, "13900000001");
        assertThat(Contact.ofWritten(phone.written())).contains(phone);
        assertThat(Contact.ofWritten("EMAIL:13900000001")).isEmpty();
        assertThat(Contact.ofWritten("nonsense")).isEmpty();
    }
}
