package mingbai.plan;

import mingbai.storage.FileOwner;
import mingbai.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence handed in for tasks: never public, seen by those who work for the agency of the task and the offices above it. */
@Component
class TaskFiles implements FileOwner {

    static final String KIND = "plan-task";

    private final TaskTable tasks;

    TaskFiles(TaskTable tasks) {
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean owns(String hash) {
        return tasks.uses(hash);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayRead(String hash, @Nullable Caller caller) {
        return caller != null && tasks.agenciesOf(hash).stream().anyMatch(caller::worksFor);
    }
}
