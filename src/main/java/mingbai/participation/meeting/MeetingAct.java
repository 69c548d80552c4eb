package mingbai.participation.meeting;

import mingbai.ledger.ActKind;

/** What happens to a meeting. The steps of the lots are public, so that nobody can say later that they went another way; they hold numbers and fingerprints alone. */
enum MeetingAct implements ActKind {
    PREPARED("meeting.prepared", false),
    APPLIED("meeting.applied", false),
    WITHDRAWN("meeting.application-withdrawn", false),
    EXCLUDED("meeting.applicant-excluded", false),
    OPENED("meeting.applicant-opened", false),
    LIST_CLOSED("meeting.list-closed", true),
    DRAWN("meeting.lots-drawn", true),
    LISTED("meeting.participants-listed", true),
    DELIVERED("meeting.materials-delivered", false),
    ATTENDED("meeting.attended", false),
    MINUTED("meeting.minuted", false),
    SIGNED("meeting.minutes-signed", false);

    private final String key;
    private final boolean shown;

    MeetingAct(String key, boolean shown) {
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
