package mnr.assessment.response;

/** An answer that an assessment begins with, and where it comes from. Its status may be UNANSWERED: then a phase lacks. */
public record Carried(Answer answer, CarriedOver from) {}
