package mingbai.assessment.appeal;

import java.util.List;
import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;
import mingbai.web.Role;
import org.springframework.beans.factory.BeanFactory;

/** An appeal the agency decides, for the walk over all handlers. */
final class AppealSample implements Sample {

    private final BeanFactory beans;
    private final Staff staff;

    AppealSample(BeanFactory beans, Staff staff) {
        this.beans = beans;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "appeal";
    }

    @Override
    public String ownedBy(Agency agency) {
        AppealCase made = new AppealCase(beans, staff, agency);
        return Long.toString(beans.getBean(FileAppeal.class).file(staff.person(made.town, Role.OFFICE), made.sheet().id(), "training", "少计一次培训。", List.of()));
    }
}
