package mingbai.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

class ErrorPagesTests {

    @ParameterizedTest
    @CsvSource({"404, 没有找到这个页面", "403, 没有办理这一步的权限", "413, 上传的文件太大", "418, 这次提交的内容有误", "500, 系统出现故障"})
    void eachFailureSaysWhatHappened(int status, String title) {
        Object answer = new ErrorPages().error(failed(status, "/desk/drafts"));
        ModelAndView page = (ModelAndView) answer;
        assertThat(page.getStatus().value()).isEqualTo(status);
        assertThat(((Refusals.Page) page.getModel().get("page")).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"404", "413", "500"})
    void aMachineIsAnsweredWithProblemDetails(int status) {
        ResponseEntity<?> answer = (ResponseEntity<?>) new ErrorPages().error(failed(status, "/api/v1/documents"));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
    }

    private static MockHttpServletRequest failed(int status, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
        return request;
    }
}
