/**
 * Hearings and meetings (听证会、座谈会) with observers (旁听): seats by groups, applications, lots anybody can draw again, materials seven days before, attendance, minutes and who signed
 * them. Serves Arts. 16 and 17 of 国令713号.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("meeting")
package mingbai.participation.meeting;
