package mingbai.request;

/** By which document an applicant proves who he or it is (身份证明), Art. 29(1). */
public enum IdentityDocument {
    /** GB 11643: 18 digits with a check character. */
    RESIDENT_ID("居民身份证"),
    /** GB 32100: the number of an organisation. */
    CREDIT_CODE("统一社会信用代码证照"),
    PASSPORT("护照"),
    /** Of people from Hong Kong, Macao and Taiwan: travel or residence permit. */
    TRAVEL_PERMIT("港澳台居民通行证或者居住证"),
    /** Of foreigners who live here. */
    RESIDENCE_PERMIT("外国人居留证件"),
    OTHER("其他证件");

    private final String label;

    IdentityDocument(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
