package mnr.assessment.response;

import mnr.assessment.history.NewEntry;

/** A response that has taken an answer, and the entry of the history that says so. */
record Save(Response response, NewEntry entry) {}
