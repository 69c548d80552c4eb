package mingbai.paper;

/** The two faces of a paper: Song for text and title, Hei for headings of the first level and emphasis. */
enum Face { SONG, HEI }
