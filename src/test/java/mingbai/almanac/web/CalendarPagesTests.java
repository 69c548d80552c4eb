package mingbai.almanac.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import mingbai.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class CalendarPagesTests {

    @Autowired
    MockMvc mvc;

    @Test
    void theFormAloneExplainsItself() throws Exception {
        mvc.perform(get("/calendar")).andExpect(status().isOk()).andExpect(content().string(containsString("还没有计算")))
                .andExpect(content().string(containsString("第三十三条")));
    }

    @Test
    void theDueDayIsShownWithEveryDayAndItsNotice() throws Exception {
        mvc.perform(get("/calendar").param("start", "2026-02-10").param("days", "20")).andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年3月16日")))
                .andExpect(content().string(containsString("春节调休上班")))
                .andExpect(content().string(containsString("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm")))
                .andExpect(content().string(not(containsString("暂定的"))));
    }

    @Test
    void aTermIntoAYearNotAnnouncedSaysThatItIsProvisional() throws Exception {
        mvc.perform(get("/calendar").param("start", "2084-12-20").param("days", "20")).andExpect(status().isOk())
                .andExpect(content().string(containsString("这个日期是暂定的"))).andExpect(content().string(containsString("2084年、2085年的放假安排尚未公布")));
    }

    @ParameterizedTest(name = "start={0} days={1}: {2}")
    @CsvSource(nullValues = "none", value = {
            "'', '', 请填写起算日",
            "2026-02-30, 20, 起算日不是日期",
            "<script>alert(1)</script>, 20, 起算日不是日期",
            "2026-03-02, 0, 工作日数应是",
            "2026-03-02, 251, 工作日数应是",
            "2026-03-02, 99999999999999999999, 工作日数应是",
            "2026-03-02, -5, 工作日数应是",
            "2007-12-31, 20, 只能计算2008年到2099年",
            "2099-12-30, 20, 只能计算2008年到2099年",
            "+999999999-12-31, 20, 只能计算2008年到2099年",
            "-0044-03-15, 20, 只能计算2008年到2099年"})
    void whatCannotBeCountedIsSaidAtItsField(String start, String days, String sentence) throws Exception {
        mvc.perform(get("/calendar").param("start", start).param("days", days)).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence))).andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void anEndlessInputIsNotGivenBackWhole() throws Exception {
        mvc.perform(get("/calendar").param("start", "一".repeat(5_000)).param("days", "20")).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("一".repeat(21)))));
    }
}
