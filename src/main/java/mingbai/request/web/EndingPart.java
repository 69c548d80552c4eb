package mingbai.request.web;

import java.util.List;
import java.util.Optional;
import mingbai.request.CasePart;
import mingbai.request.RequestCase;
import mingbai.web.Caller;
import mingbai.web.Role;
import org.springframework.stereotype.Component;

/** Where a request is ended without an answer. */
@Component
class EndingPart implements CasePart {

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Optional<Section> of(RequestCase request, Caller caller) {
        return request.isOpen() && caller.holds(Role.OFFICE, request.agency()) ? Optional.of(new Section("ending", "撤回与其他办结", "", List.of(),
                List.of(new Link("登记撤回或者其他办结", "/desk/request/" + request.id() + "/abandon", false)))) : Optional.empty();
    }
}
