package mingbai.identity;

import mingbai.Sample;
import mingbai.Staff;
import mingbai.agency.Agency;

/** The account of somebody who works for the agency. */
class AccountSample implements Sample {

    private final Staff staff;

    AccountSample(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public String ownedBy(Agency agency) {
        return Long.toString(staff.person(agency).accountId());
    }
}
