package mingbai.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What is shown when an answer failed before or outside a handler: no such address, refused by the gate, an upload too large, our own
 * fault. Says what happened and what to do, never what went on inside.
 */
@Controller
class ErrorPages implements ErrorController {

    private record Told(String title, String text) {}

    @RequestMapping("/error")
    @MayCall(anyone = true)
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Told told = told(status);
        return Refusals.answer(address, status, told.title(), List.of(Issue.whole(told.text())));
    }

    /** Asked for by its own address, this page is an address like any other that does not exist. */
    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static Told told(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Told("没有找到这个页面", "地址可能有误，或者内容从未公开。可以从首页检索，或者向制作机关提出政府信息公开申请。");
            case UNAUTHORIZED -> new Told("请先登录", "这一步需要登录后办理。");
            case FORBIDDEN -> new Told("没有办理这一步的权限", "您没有这项工作的角色，或者页面停留太久已经失效。请返回后刷新页面再试；需要开通权限的，请联系安全管理员。");
            case CONTENT_TOO_LARGE -> new Told("上传的文件太大", "单个文件不能超过50 MB，一次提交不能超过200 MB，没有保存任何内容。请压缩或者分次上传。");
            case METHOD_NOT_ALLOWED -> new Told("不能这样打开这个地址", "请从页面上的按钮办理。");
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> new Told("不支持这种格式", "请换一种格式再试。");
            case TOO_MANY_REQUESTS -> new Told("操作太频繁", "请稍后再试。");
            default -> status.is4xxClientError() ? new Told("这次提交的内容有误", "请返回上一页核对后再提交，没有保存任何内容。")
                    : new Told("系统出现故障", "这次操作没有完成，故障已经记入日志。请稍后再试；仍不能办理的，请联系系统管理员。");
        };
    }
}
