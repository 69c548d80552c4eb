package mingbai.assessment.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Model units read. */
@Component
@Transactional(readOnly = true)
public class ModelReading {

    private static final int MOST = 300;

    private final ModelTable models;

    ModelReading(ModelTable models) {
        this.models = models;
    }

    public Optional<ModelCall> call(long id) {
        return models.call(id);
    }

    public List<ModelCall> calls(Collection<String> agencies) {
        return models.calls(agencies, MOST);
    }

    public Optional<ModelUnit> find(long id) {
        return models.find(id);
    }

    public List<ModelUnit> ofCall(long call) {
        return models.ofCall(call);
    }

    public List<ModelUnit> ofUnits(Collection<String> units) {
        return models.ofUnits(units, MOST);
    }

    /** For the public: those recognised, also when it has ended. */
    public List<ModelUnit> recognised() {
        return models.recognised(MOST);
    }
}
