package pl.osl.activities.events;

enum EventState {
    RUNNING,
    ENDED
}
