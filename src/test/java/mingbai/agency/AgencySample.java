package mingbai.agency;

import mingbai.Sample;

/** An agency owns itself. */
class AgencySample implements Sample {

    @Override
    public String kind() {
        return "agency";
    }

    @Override
    public String ownedBy(Agency agency) {
        return agency.code();
    }
}
