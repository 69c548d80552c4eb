package mingbai.agency.events;

import mingbai.ledger.ActKind;

/** What is done to agencies. Public lines hold codes and days, no names; who sits in which group is private. */
public enum AgencyActs implements ActKind {
    ESTABLISHED("agency.established", true),
    AMENDED("agency.amended", true),
    RENAMED("agency.renamed", true),
    MERGED("agency.merged", true),
    SPLIT("agency.split", true),
    ABOLISHED("agency.abolished", true),
    TEAM_FORMED("team.formed", false),
    TEAM_DISSOLVED("team.dissolved", false),
    MEMBER_APPOINTED("member.appointed", false),
    MEMBER_RELEASED("member.released", false),
    WORK_RECORDED("work.recorded", false),
    WORK_CORRECTED("work.corrected", false),
    WORK_STRUCK("work.struck", false),
    LEADER_ENTERED("leader.entered", false),
    LEADER_CHANGED("leader.changed", false),
    LEADER_LEFT("leader.left", false);

    private final String key;
    private final boolean shown;

    AgencyActs(String key, boolean shown) {
        this.key = key;
        this.shown = shown;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean isPublic() {
        return shown;
    }
}
