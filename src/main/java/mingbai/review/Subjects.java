package mingbai.review;

import mingbai.web.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds that can be signed off. Looked up late: their modules stand above and use this one. */
@Component
class Subjects {

    private final ObjectProvider<Subject> subjects;

    Subjects(ObjectProvider<Subject> subjects) {
        this.subjects = subjects;
    }

    Subject of(String kind) {
        return subjects.stream().filter(subject -> subject.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody answers for subjects of kind " + kind));
    }

    /** The subject as it is now; a matter is only about the state it was opened on. */
    Subject.State stillThere(Matter matter) {
        Subject.State now = of(matter.subjectKind()).now(matter.subject()).orElseThrow(NotFound::new);
        if (!now.digest().equals(matter.digest())) {
            throw new mingbai.web.Overtaken("这份文稿的内容");
        }
        return now;
    }
}
